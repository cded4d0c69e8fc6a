import type {FurtherMessages} from './messages.js';

/** Arabic texts of the further ways. */
export const messages: FurtherMessages = {
  linkedTime: {
    full: 'عذرًا، اكتمل العدد في هذا الموعد.',
    closed: 'عذرًا، لم يعد من الممكن اختيار هذا الموعد.',
    passed: 'لقد مضى هذا الموعد.',
    unknown: 'لم نعثر على هذا الموعد. ربما تم تغييره أو إلغاؤه.',
  },
  shareTime: 'مشاركة الموعد',
  linkCopied: 'تم نسخ الرابط.',
  linkToTime: 'رابط الموعد',
  captchaMissing: 'أكمل التحقق أعلاه ثم أرسل من جديد.',
  captchaRefused: 'لم ينجح التحقق، ولذلك لم يُرسل شيء. أعد التحقق ثم أرسل من جديد.',
};
