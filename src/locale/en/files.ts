import { sizeIn, type FilesWords } from '../id/files.ts';
import { sending } from './sending.ts';

export const words: FilesWords = {
  list: 'Attachments',
  size: sizeIn('en-GB'),
  kinds: {
    'application/pdf': 'PDF',
    'image/jpeg': 'JPG image',
    'image/png': 'PNG image',
    'image/webp': 'WebP image',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
    'text/csv': 'CSV table',
    'text/plain': 'Text',
  },
  other: 'File',
  download: 'Download',
  downloading: 'Downloading…',
  notShown: 'For safety, files are saved to your device and not shown on this page.',
  saved: (name) => `${name} has been downloaded.`,
  notFetched: (name) => `${name} could not be downloaded yet.`,
  gone: 'This file is no longer at the office.',
  failures: sending.failures,
  uploading: (percent) => `uploading ${percent}%`,
  uploaded: 'uploaded',
  remove: (name) => `Remove attachment ${name}`,
  notKept: 'If the page is reloaded before sending, files have to be chosen again.',
  rejected: {
    kind: 'cannot be attached. Choose a PDF, JPG, PNG, WebP, DOCX, XLSX, CSV or TXT file.',
    'too-large': 'is too large. A file may have at most 10 MB.',
    empty: 'is empty.',
    'too-many': 'was not attached. A message may have at most 5 files.',
    gone: 'cannot be read. It may have been moved or deleted.',
  },
};
