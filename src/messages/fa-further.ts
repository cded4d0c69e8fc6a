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
  tipsOffer: 'خانه‌های مشابه را به من خبر دهید',
  tipsConsent: 'در این صورت مشاور املاک این مشخصات جست‌وجو را نگه می‌دارد و با شما تماس می‌گیرد:',
  tipsOrdered: 'مشاور املاک مشخصات جست‌وجوی شما را هم دریافت کرده و ممکن است خانه‌های مشابه را خبر دهد.',
  tipsFailed: 'مشخصات جست‌وجوی شما پذیرفته نشد. اعلام علاقهٔ شما تغییری نمی‌کند.',
  tipsUnknown: 'نمی‌دانیم مشخصات جست‌وجوی شما رسیده است یا نه. اعلام علاقهٔ شما تغییری نمی‌کند.',
  homeKinds: {
    apartment: 'آپارتمان تعاونی',
    condominium: 'آپارتمان ملکی',
    house: 'خانه',
    'holiday-home': 'خانهٔ تعطیلات',
  },
  rooms: {other: (n) => `${n}\u00a0اتاق`},
  priceRange: (min, max) => `${min}–${max}\u00a0کرون`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0میلیون\u00a0کرون`,
};
