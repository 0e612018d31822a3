/** What the office holds about whoever is signed in; comes when somebody asks for it. */
import { define } from '../shared/define.ts';
import { MyDataElement } from './my-data.ts';

export { erase } from '../../client/erase.ts';
export { myData } from '../../locale/id/my-data.ts';

define('pst-my-data', MyDataElement);

declare global {
  interface HTMLElementTagNameMap {
    'pst-my-data': MyDataElement;
  }
}
