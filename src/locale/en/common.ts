import type { Common } from '../id/common.ts';

export const common: Common = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  optional: 'optional',
  clear: 'Clear',
  newTab: 'opens in a new tab',
  sending: 'Sending…',
  notConfigured: (tag) => `This widget has no office code yet. Write for example <${tag} office="3374">.`,
  unknownOffice: (office) => `There is no office ${office} at this service address. Check the office code in the tag.`,
  loadFailed: 'The service cannot be reached yet',
  loadFailedHelp: 'Check your internet connection, then try again.',
  sendFailed: 'Not sent yet',
  kept: 'What you wrote is still here.',
  failures: {
    forbidden: 'This page is not yet allowed to use the office’s service. Please tell the site’s editor.',
    'rate-limited': 'Too many attempts. Wait a moment, then try again.',
    unavailable: 'The service has a problem. Try again in a little while.',
    timeout: 'The network is too slow, no answer has come yet. Try again.',
    unreadable: 'The answer cannot be read. Perhaps the Wi-Fi network wants you to sign in first.',
  },
};
