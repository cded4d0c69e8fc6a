import type {TimesMessages} from './messages.js';

/** Arabic texts of the time picker. */
export const messages: TimesMessages<'zero' | 'one' | 'two' | 'few' | 'many'> = {
  // As in the listing and the email: the day in the Gregorian calendar, the time in 24 hours.
  language: 'ar-u-ca-gregory-hc-h23',
  direction: 'rtl',

  heading: 'اختر موعدًا للمعاينة',
  chooseDay: 'اختر اليوم',
  loading: 'جارٍ تحميل المواعيد…',
  timesLoaded: {
    zero: () => 'لا توجد مواعيد متاحة',
    one: () => 'موعد واحد متاح',
    two: () => 'موعدان متاحان',
    few: (n) => `${n}\u00a0مواعيد متاحة`,
    many: (n) => `${n}\u00a0موعدًا متاحًا`,
    other: (n) => `${n}\u00a0موعد متاح`,
  },
  open: 'متاح',
  full: 'اكتمل العدد',
  closed: 'غير متاح',
  alreadyRequested: 'أُرسل الطلب',
  seatsLeft: {
    zero: () => 'لم يبقَ أي مكان',
    one: () => 'بقي مكان واحد',
    two: () => 'بقي مكانان',
    few: (n) => `بقيت ${n}\u00a0أماكن`,
    many: (n) => `بقي ${n}\u00a0مكانًا`,
    other: (n) => `بقي ${n}\u00a0مكان`,
  },
  timeRange: (start, end) => `من\u00a0${start} إلى\u00a0${end}`,
  timeRangeToOtherDay: (start, end, day) => `من\u00a0${start} إلى ${day}، ${end}`,
  dayOnly: 'يُعلن الوقت لاحقًا',
  numberedTime: (number) => `الموعد\u00a0${number.toLocaleString('ar')}`,
  unknownTime: 'معاينة',
  localTime: (place) => `جميع الأوقات بالتوقيت المحلي (\u2068${place}\u2069).`,
  proceed: 'متابعة',
  empty: 'لا توجد مواعيد معاينة متاحة حاليًا',
  unavailable: 'تعذّر تحميل المواعيد. حاول مرة أخرى بعد قليل.',
  formMissing: 'تعذّر تحميل النموذج. انتظر قليلًا ثم أعد المحاولة.',
  sending: 'جارٍ الإرسال…',
};

export const loadRequest = () => import('./ar-request.js');
