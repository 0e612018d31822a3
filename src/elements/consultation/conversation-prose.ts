/** Markdown of officers, fetched when the first of their messages that is in sight has any. */
import { Lexer } from 'marked';
import { markdown } from '../shared/markdown.ts';
import { markdown as text } from '../shared/markdown.styles.ts';

export const styles = [text];

/** In a message a new line is a new line. */
export const prose = (source: string): unknown => markdown(new Lexer({ gfm: true, breaks: true }).lex(source));
