import type {TimesMessages} from './messages.js';

/** Persian texts of the time picker. */
export const messages: TimesMessages<'one'> = {
  // The day in the Gregorian calendar, as in the listing and the email.
  language: 'fa-u-ca-gregory',
  direction: 'rtl',

  heading: 'نوبت بازدید را انتخاب کنید',
  chooseDay: 'روز را انتخاب کنید',
  loading: 'در حال دریافت نوبت‌ها…',
  timesLoaded: {one: (n) => `${n}\u00a0نوبت خالی`, other: (n) => `${n}\u00a0نوبت خالی`},
  open: 'خالی',
  full: 'تکمیل',
  closed: 'در دسترس نیست',
  alreadyRequested: 'درخواست ارسال شد',
  seatsLeft: {one: (n) => `${n}\u00a0جای خالی`, other: (n) => `${n}\u00a0جای خالی`},
  timeRange: (start, end) => `${start} تا\u00a0${end}`,
  timeRangeToOtherDay: (start, end, day) => `${start} تا ${day}، ${end}`,
  dayOnly: 'ساعت اعلام می‌شود',
  numberedTime: (number) => `نوبت\u00a0${number.toLocaleString('fa')}`,
  unknownTime: 'بازدید',
  localTime: (place) => `همهٔ ساعت‌ها به وقت محلی است (\u2068${place}\u2069).`,
  proceed: 'ادامه',
  empty: 'فعلاً نوبت خالی برای بازدید نیست',
  unavailable: 'دریافت نوبت‌ها فعلاً ممکن نیست. کمی بعد دوباره تلاش کنید.',
  formMissing: 'فرم دریافت نشد. کمی صبر کنید و دوباره امتحان کنید.',
  sending: 'در حال ارسال…',
};

export const loadRequest = () => import('./fa-request.js');
