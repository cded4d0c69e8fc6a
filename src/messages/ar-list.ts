import type {ListMessages} from './list-messages.js';

export {messages as times} from './ar.js';

/** Arabic texts of the list of viewings. */
export const messages: ListMessages<'zero' | 'one' | 'two' | 'few' | 'many'> = {
  listHeading: 'المعاينات القادمة',
  listLoading: 'جارٍ تحميل المعاينات…',
  viewingCount: {
    zero: () => 'لا توجد معاينات',
    one: () => 'معاينة واحدة',
    two: () => 'معاينتان',
    few: (n) => `${n}\u00a0معاينات`,
    many: (n) => `${n}\u00a0معاينة`,
    other: (n) => `${n}\u00a0معاينة`,
  },
  allDays: 'كل الأيام',
  today: 'اليوم',
  weekend: 'نهاية الأسبوع',
  dayFilter: 'اليوم',
  areaFilter: 'المنطقة',
  allAreas: 'كل المناطق',
  filter: 'عرض',
  chooseTime: 'اختيار موعد',
  chooseTimeAt: (address, when) => `اختيار موعد: \u2068${address}\u2069، ${when}`,
  contact: 'تواصل مع الوسيط',
  noViewings: 'لا توجد معاينات مقررة حاليًا',
  noMatch: 'لا توجد معاينات تطابق اختيارك',
  showAll: 'عرض كل المعاينات',
  listFailed: 'تعذّر تحميل المعاينات. حاول مرة أخرى بعد قليل.',
  listRetry: 'حاول مرة أخرى',
  showMore: 'عرض المزيد من المعاينات',
  close: 'إغلاق',
  subscribe: 'الاشتراك في التقويم',
  openFailed: 'تعذّر فتح المواعيد. انتظر قليلًا ثم حاول مرة أخرى.',
  listLocalTime: (place) => `جميع الأوقات بالتوقيت المحلي (\u2068${place}\u2069).`,
  feedTitle: (address) => `معاينة: ${address}`,
  feedNote: (url) => `اختر موعدًا هنا: ${url}`,
  feedContact: 'تواصل مع الوسيط العقاري لمعاينة العقار.',
};
