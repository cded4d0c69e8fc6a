import type {FurtherMessages} from './messages.js';

/** Persian texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'پیام به مشاور املاک (اختیاری)',
  charactersLeft: (count) => `نویسهٔ باقی‌مانده:\u00a0${count}`,
  charactersOver: (count) => `نویسهٔ اضافی:\u00a0${count}`,
  messageTooLong: 'پیام حداکثر می‌تواند ۵۰۰\u00a0نویسه باشد.',

  comingTwo: 'دو نفر می‌آیید؟',
  comingMore: 'افراد بیشتری می‌آیند؟',
  addPerson: 'افزودن یک نفر',
  personHeading: (number) => `مشخصات نفر\u00a0${number}`,
  personEmailHint: 'پیوند جداگانه‌ای به این ایمیل می‌فرستیم. هر نفر به ایمیل خودش نیاز دارد.',
  backToOutcome: 'بازگشت',
  sharedEmail: 'این ایمیل پیش‌تر استفاده شده است. هر نفر به ایمیل خودش نیاز دارد.',
  noSeatLeft: 'برای نفر دیگری جا نمانده است. درخواست شما پیش‌تر فرستاده شده است.',
  allAlmostDone: 'تقریباً تمام است: هر نفر در ایمیل خود تأیید می‌کند',
  allRequested: 'سپاسگزاریم! درخواست‌ها را دریافت کردیم.',
  confirmEach: 'هر نفر ایمیل جداگانه‌ای می‌گیرد. آن را باز کنید و برای تأیید روی پیوند کلیک کنید.',
};
