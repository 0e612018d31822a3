import { define } from './define.ts';
import { FilesElement } from './files.ts';

export { lookInto } from '../../client/files.ts';
export { Attaching } from './attaching.ts';

define('pst-files', FilesElement);

declare global {
  interface HTMLElementTagNameMap {
    'pst-files': FilesElement;
  }
}
