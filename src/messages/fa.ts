import type {TimesMessages} from './messages.js';

/** Persian texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  // The day in the Gregorian calendar, as in the listing and the email.
  language: 'fa-u-ca-gregory',
  direction: 'rtl',

  heading: 'زمان بازدید را انتخاب کنید',
  chooseDay: 'روز را انتخاب کنید',
  loading: 'در حال دریافت زمان‌ها…',
  timesLoaded: {one: (n) => `${n} زمان آزاد`, other: (n) => `${n} زمان آزاد`},
  open: 'آزاد',
  full: 'تکمیل',
  closed: 'بسته',
  seatsLeft: {one: (n) => `${n} جای خالی مانده است`, other: (n) => `${n} جای خالی مانده است`},
  timeRange: (start, end) => `${start} تا ${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} تا ${day}، ${end}`,
  dayOnly: 'ساعت بعداً اعلام می‌شود',
  numberedTime: (number) => `زمان ${number.toLocaleString('fa')}`,
  unknownTime: 'بازدید',
  proceed: 'ادامه',
  empty: 'در حال حاضر زمان بازدیدی برای انتخاب نیست.',
  unavailable: 'در حال حاضر زمان‌ها دریافت نمی‌شوند. کمی بعد دوباره تلاش کنید.',
  formMissing: 'فرم دریافت نشد. کمی بعد زمان را دوباره انتخاب کنید.',
  sending: 'در حال ارسال…',
};

export const loadRequest = () => import('./fa-request.js');
