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
    few: (n) => `${n} مواعيد متاحة`,
    many: (n) => `${n} موعدًا متاحًا`,
    other: (n) => `${n} موعد متاح`,
  },
  open: 'متاح',
  full: 'اكتمل العدد',
  closed: 'مغلق',
  seatsLeft: {
    zero: () => 'لم يبقَ أي مكان',
    one: () => 'بقي مكان واحد',
    two: () => 'بقي مكانان',
    few: (n) => `بقيت ${n} أماكن`,
    many: (n) => `بقي ${n} مكانًا`,
    other: (n) => `بقي ${n} مكان`,
  },
  timeRange: (start, end) => `من ${start} إلى ${end}`,
  timeRangeToOtherDay: (start, end, day) => `من ${start} إلى ${day}، ${end}`,
  dayOnly: 'يُعلن الوقت لاحقًا',
  numberedTime: (number) => `الموعد ${number.toLocaleString('ar')}`,
  unknownTime: 'معاينة',
  proceed: 'متابعة',
  empty: 'لا توجد حاليًا مواعيد معاينة يمكن اختيارها.',
  unavailable: 'لا يمكن تحميل المواعيد حاليًا. حاول مرة أخرى بعد قليل.',
  formMissing: 'تعذّر تحميل النموذج. اختر الموعد مرة أخرى بعد قليل.',
  sending: 'جارٍ الإرسال…',
};

export const loadRequest = () => import('./ar-request.js');
