/** Asking: from what stands in the form to a consultation at the endpoint. Comes when the visitor begins to write. */
import { begin, checkQuestion, confirm, type Held, type Question } from '../../client/consultation.ts';
import type { Failure } from '../../client/failure.ts';
import { recall } from '../../client/held.ts';
import { sending as indonesian, type SendingWords } from '../../locale/id/sending.ts';
import { problems } from '../shared/problems.styles.ts';
import { errorSummary, errorText, sendFailure } from '../shared/problems.ts';
import type { Language } from '../shared/settings.ts';
import { Submission, type SubmissionHost } from '../shared/submission.ts';
import { typed } from '../shared/typed.ts';
import type { Context } from './panel.ts';

export { confirm, recall };
export const styles = [problems];

const FIELDS = ['name', 'email', 'text'] as const;
export type Field = (typeof FIELDS)[number];

export const wordsIn = async (lang: Language): Promise<SendingWords> => (lang === 'en' ? (await import('../../locale/en/sending.ts')).sending : indonesian);

export class Asking {
  readonly #submission: Submission<Question, Held>;

  constructor(host: SubmissionHost) {
    this.#submission = new Submission(host);
  }

  get busy(): boolean {
    return this.#submission.phase === 'sending';
  }

  get failure(): Failure | undefined {
    return this.#submission.failure;
  }

  /** What is wrong with an answer, in words. */
  errorOf(name: Field, words: SendingWords): string | undefined {
    const code = this.#submission.errorOf(name);
    return code && errorText(words, code, name === 'text' ? 'text' : 'line');
  }

  renderSummary({ words }: Context, asked: SendingWords) {
    return errorSummary(asked, FIELDS.flatMap((name) => {
      const message = this.errorOf(name, asked);
      return message === undefined ? [] : [{ name, label: words.fields[name], message }];
    }));
  }

  renderFailure(words: SendingWords) {
    return sendFailure(words, this.failure);
  }

  /** Resolves once the endpoint has the question, or to nothing when the visitor has something to do. */
  async submit({ connection, profile }: Context, form: HTMLFormElement, hold: (held: Held) => void): Promise<void> {
    const data = new FormData(form);
    const checked = checkQuestion(profile.code, { name: typed(data, 'name'), email: typed(data, 'email'), text: typed(data, 'text') });
    await this.#submission.submit(checked, async (id, question) => {
      const held = await begin(connection, profile.code, id, question);
      hold(held);
      return held;
    });
  }

  reset(): Promise<void> {
    return this.#submission.reset();
  }
}
