import type {FurtherMessages} from './messages.js';

/** Persian texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'متأسفانه ظرفیت این زمان تکمیل شده است.',
    closed: 'متأسفانه این زمان دیگر قابل انتخاب نیست.',
    passed: 'این زمان گذشته است.',
    unknown: 'این زمان را پیدا نمی‌کنیم. شاید تغییر کرده یا حذف شده باشد.',
  },
  shareTime: 'هم‌رسانی زمان',
  linkCopied: 'پیوند کپی شد.',
  linkToTime: 'پیوند این زمان',
};
