import type { Ways } from '../id/ways.ts';

export const ways: Ways = {
  sample: 'sample',
  sampleHours: 'Sample hours for a demonstration, not the office’s own',
  openUntil: (time, zone) => `open until ${time} ${zone}`,
  closedUntil: (when, time, zone) => `closed, opens ${when} ${time} ${zone}`,
  holiday: (name) => `Holiday: ${name}`,
  today: 'today',
  tomorrow: 'tomorrow',
  days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  date: (weekday, day, month) => `${weekday} ${day} ${month}`,
};
