/** What the SKM form asks besides the nine questions: the service, and about the respondent. All of it is the respondent's to give. */
import { html, nothing, type TemplateResult } from 'lit';
import { RESPONDENT } from '../../client/feedback.ts';
import type { Service } from '../../contract/office.ts';
import type { Common } from '../../locale/id/common.ts';
import { about as indonesian, type RespondentWords } from '../../locale/id/respondent.ts';
import { choiceField } from '../shared/choice-field.ts';
import { describedBy, error as errorLine, hint, invalid, optional, textField } from '../shared/fields.ts';
import type { Language } from '../shared/settings.ts';
import { typed } from '../shared/typed.ts';

export const aboutIn = async (lang: Language): Promise<RespondentWords> => (lang === 'en' ? (await import('../../locale/en/respondent.ts')).about : indonesian);

export interface About {
  readonly about: RespondentWords;
  readonly common: Common;
  readonly services: readonly Service[];
  /** What is wrong with an answer, in words, by its path in the contract. */
  readonly error: (path: string) => string | undefined;
}

type Choice = keyof typeof RESPONDENT;
const ORDER = ['gender', 'age', 'education', 'occupation', 'occupationOther'] as const;

/** The name of a field and its words, if the contract's error path is about one of these. */
export function respondentAt(path: string, about: RespondentWords): { name: string; label: string } | undefined {
  if (path === 'service') return { name: path, label: about.service };
  const name = ORDER.find((one) => path === `respondent.${one}`);
  return name && { name, label: about[name] };
}

export function renderRespondent({ about, common, services, error }: About): TemplateResult {
  const choice = (name: Choice, onChange?: (event: Event) => void) => choiceField({
    name, label: about[name], options: RESPONDENT[name].map((value) => ({ value, label: (about.options[name] as Record<string, string>)[value] ?? value })),
    optional: true, error: error(`respondent.${name}`), common, ...(onChange ? { onChange } : {}),
  });
  return html`
    ${services.length > 0 ? renderService({ about, common, services, error }) : nothing}
    <details class="about" ?open=${ORDER.some((name) => error(`respondent.${name}`))}>
      <summary>${about.title} <span class="optional">(${common.optional})</span></summary>
      <p class="hint">${about.help}</p>
      ${choice('gender')}
      ${renderAge(about, common, error('respondent.age'))}
      ${choice('education')}
      ${choice('occupation', onOccupation)}
      <div hidden>${textField({ name: 'occupationOther', label: about.occupationOther, optional: true, error: error('respondent.occupationOther'), common })}</div>
    </details>`;
}

function renderService({ about, common, services, error }: About): TemplateResult {
  const field = { name: 'service', label: about.service, optional: true, error: error('service'), common };
  return html`
    <div class="field ${field.error ? 'invalid' : ''}" part="field">
      <label for="service" part="label">${field.label}${optional(field)}</label>
      ${errorLine(field)}
      <select id="service" name="service" part="control" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)}>
        <option value="">${about.noService}</option>
        ${services.map(({ code, name }) => html`<option value=${code} lang="id">${name}</option>`)}
      </select>
    </div>`;
}

function renderAge(about: RespondentWords, common: Common, wrong: string | undefined): TemplateResult {
  const field = { name: 'age', label: about.age, hint: about.ageHelp, optional: true, error: wrong, common };
  return html`
    <div class="field ${wrong ? 'invalid' : ''}" part="field">
      <label for="age" part="label">${field.label}${optional(field)}</label>
      ${hint(field)} ${errorLine(field)}
      <input id="age" name="age" class="age" inputmode="numeric" maxlength="3" autocomplete="off" part="control" aria-describedby=${describedBy(field)} aria-invalid=${invalid(field)}>
    </div>`;
}

/** Which other one is asked only where it is another one; what was written there stays. */
function onOccupation(event: Event): void {
  const fieldset = event.currentTarget as HTMLFieldSetElement;
  fieldset.nextElementSibling?.toggleAttribute('hidden', !fieldset.querySelector('[value=LAINNYA]:checked'));
}

/** What stands in the form, in the contract's shape; nothing of what was left out. */
export function respondentIn(data: FormData): object {
  const age = typed(data, 'age');
  const occupation = typed(data, 'occupation');
  const respondent = {
    gender: typed(data, 'gender'), age: age === undefined ? undefined : Number(age), education: typed(data, 'education'), occupation,
    occupationOther: occupation === 'LAINNYA' ? typed(data, 'occupationOther') : undefined,
  };
  const given = Object.fromEntries(Object.entries(respondent).filter(([, value]) => value !== undefined));
  return { service: typed(data, 'service'), respondent: Object.keys(given).length > 0 ? given : undefined };
}
