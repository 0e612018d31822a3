/** The search alone on a test page, and what stands behind it: what BPS answers, what the office has published and counted. */
import '../../src/elements/consultation/search-define.ts';
import { connect } from '../../src/client/connection.ts';
import { loadOffice } from '../../src/client/office.ts';
import { common as english, words as englishWords } from '../../src/locale/en/consultation.ts';
import { common, words } from '../../src/locale/id/consultation.ts';
import type { Model, Mood } from './web-api.ts';
import { ENDPOINT, place, type TestOffice } from './widget.ts';

async function control(path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${ENDPOINT}/test${path}`, body && { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

export const webApi = ({ code }: TestOffice, mood: Mood, model?: Model): Promise<unknown> => control(`/offices/${code}/web-api`, { mood, model });
/** Lets come what BPS was late with. */
export const hurry = ({ code }: TestOffice): Promise<unknown> => control(`/offices/${code}/web-api/hurry`, {});
export const publish = ({ code }: TestOffice, question: string, answer: string): Promise<unknown> => control(`/offices/${code}/answers`, { question, answer });
export const counted = ({ code }: TestOffice): Promise<unknown> => control(`/offices/${code}/searches`);

export async function showSearch(office: TestOffice, { lang = 'id', width, query }: { lang?: 'id' | 'en'; width?: number; query?: string } = {}) {
  const connection = connect(ENDPOINT);
  const profile = await loadOffice(connection, office.code);
  const placed = place('', width);
  const element = document.createElement('pst-consultation-search');
  element.context = { connection, profile, lang, ...(lang === 'en' ? { common: english, words: englishWords } : { common, words }) };
  if (query !== undefined) element.query = query;
  // The panel's frame, whose width the search goes by.
  const frame = document.createElement('div');
  frame.lang = lang;
  frame.append(element);
  placed.box.append(frame);
  return { ...placed, element };
}
