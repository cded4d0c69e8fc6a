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
  tipsOffer: 'أخبرني عن مساكن مشابهة',
  tipsConsent: 'يحفظ الوسيط العقاري عندئذ ملف البحث هذا ويتواصل معك بشأن مساكن مشابهة:',
  tipsOrdered: 'استلم الوسيط العقاري ملف بحثك أيضًا وقد يتواصل معك بشأن مساكن مشابهة.',
  tipsFailed: 'لم يُقبل ملف بحثك، لذلك لن تصلك اقتراحات. ولا يؤثر ذلك في اهتمامك المسجّل.',
  tipsUnknown: 'لا نعرف إن كان ملف بحثك قد وصل. ولا يؤثر ذلك في اهتمامك المسجّل.',
  homeKinds: {
    apartment: 'شقة تعاونية',
    condominium: 'شقة تمليك',
    house: 'منزل',
    'holiday-home': 'منزل لقضاء العطلات',
  },
  rooms: {
    one: (n) => `${n}\u00a0غرفة`,
    two: (n) => `${n}\u00a0غرفة`,
    few: (n) => `${n}\u00a0غرف`,
    other: (n) => `${n}\u00a0غرفة`,
  },
  priceRange: (min, max) => `${min}–${max}\u00a0كرونة`,
  priceRangeInMillions: (min, max) => `${min}–${max}\u00a0مليون\u00a0كرونة`,
};
