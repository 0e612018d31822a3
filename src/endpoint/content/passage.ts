/** A piece of a content file that still knows where in the file it stands. */
import type { Report } from './content-error.ts';
import type { ContentFile } from './office-content.ts';

export interface Passage {
  readonly file: string;
  readonly text: string;
  /** Line of the file on which `text` begins. */
  readonly line: number;
}

/** The whole file; without the byte order mark and the line ends that Windows editors add. */
export const wholeFile = (file: ContentFile): Passage => ({
  file: file.path,
  text: file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'),
  line: 1,
});

export const lineAt = (passage: Passage, offset: number): number =>
  passage.line + passage.text.slice(0, offset).split('\n').length - 1;

/** YAML between two lines `---`, then Markdown. */
export function splitFrontMatter(file: ContentFile, report: Report): { frontMatter: Passage; body: Passage } | undefined {
  const whole = wholeFile(file);
  const match = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(whole.text);
  if (!match) {
    const opened = /^---[ \t]*\n/.test(whole.text);
    report({ file: file.path, line: 1 }, {
      found: opened ? 'front matter that does not end' : 'no front matter',
      expected: 'the settings between two lines that hold only ---',
      repair: opened ? 'add a line --- after the last setting' : 'begin the file with a line ---, the settings, and another line ---',
    });
    return undefined;
  }
  const text = match[1] ?? '';
  return {
    frontMatter: { file: file.path, text, line: 2 },
    body: { file: file.path, text: whole.text.slice(match[0].length), line: lineAt(whole, match[0].length) },
  };
}
