import type {FurtherMessages} from './messages.js';

/** Arabic texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'رسالة إلى الوسيط العقاري (اختياري)',
  charactersLeft: (count) => `الأحرف المتبقية:\u00a0${count}`,
  charactersOver: (count) => `الأحرف الزائدة:\u00a0${count}`,
  messageTooLong: `يجب ألا تزيد الرسالة على ${(500).toLocaleString('ar')}\u00a0حرف.`,

  comingTwo: 'هل سيأتي شخصان؟',
  comingMore: 'هل سيأتي آخرون أيضًا؟',
  addPerson: 'إضافة شخص',
  personHeading: (number) => `بيانات الشخص\u00a0${number}`,
  personEmailHint: 'نرسل إلى هنا رابطًا منفصلًا للتأكيد. يحتاج كل شخص إلى بريد إلكتروني خاص به.',
  backToOutcome: 'رجوع',
  sharedEmail: 'هذا البريد مستخدم من قبل. يحتاج كل شخص إلى بريد إلكتروني خاص به.',
  noSeatLeft: 'لم يبقَ مكان لشخص آخر. لقد أُرسل طلبك من قبل.',
  allAlmostDone: 'بقيت خطوة: يؤكّد كل شخص عبر بريده الإلكتروني',
  allRequested: 'شكرًا! لقد استلمنا الطلبات.',
  confirmEach: 'يتلقى كل شخص رسالة خاصة به. افتحها وانقر على الرابط للتأكيد.',
};
