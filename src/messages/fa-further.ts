import type {FurtherMessages} from './messages.js';

/** Persian texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'متأسفانه ظرفیت این نوبت پر شده است.',
    closed: 'متأسفانه این نوبت دیگر قابل انتخاب نیست.',
    passed: 'زمان این نوبت گذشته است.',
    unknown: 'این نوبت را پیدا نمی‌کنیم. شاید جابه‌جا یا حذف شده باشد.',
  },
  shareTime: 'اشتراک‌گذاری نوبت',
  linkCopied: 'پیوند کپی شد.',
  linkToTime: 'پیوند نوبت',
  captchaMissing: 'بررسی بالا را کامل کنید و سپس دوباره بفرستید.',
  captchaRefused: 'بررسی موفق نبود، پس چیزی فرستاده نشد. آن را دوباره انجام دهید و بفرستید.',
};
