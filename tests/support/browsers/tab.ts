/**
 * A browser as a test has it before it, however it is driven. The names and types are puppeteer's, whose own browsers are
 * these as they are.
 */
import type { ElementHandle, EvaluateFunc, Page } from 'puppeteer-core';

/** Keys that every engine's driver knows by this name; Firefox's knows the space bar by its character only. */
export type Key = 'Home' | 'End' | 'Escape' | 'Tab' | 'Enter' | 'ArrowDown' | ' ';

/** Something in a page. */
export interface Control {
  click(): Promise<void>;
  focus(): Promise<void>;
  readonly evaluate: ElementHandle['evaluate'];
}

export interface Tab {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  goBack(): Promise<unknown>;
  close(): Promise<void>;
  bringToFront(): Promise<void>;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  readonly evaluate: Page['evaluate'];
  evaluateHandle<Params extends unknown[], Func extends EvaluateFunc<Params>>(run: Func, ...args: Params): Promise<{ asElement(): Control | null }>;
  readonly keyboard: { type(text: string): Promise<void>; press(key: Key): Promise<void> };
  browserContext(): Context;
}

/** Tabs that share what their pages keep, and share it with those of no other context. */
export interface Context {
  newPage(): Promise<Tab>;
  close(): Promise<void>;
}

export interface Browser {
  newPage(): Promise<Tab>;
  createBrowserContext(): Promise<Context>;
  close(): Promise<void>;
}
