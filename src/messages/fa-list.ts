import type {ListMessages} from './list-messages.js';

export {messages as times} from './fa.js';

/** Persian texts of the list of viewings. */
export const messages: ListMessages<'one'> = {
  listHeading: 'بازدیدهای پیش رو',
  listLoading: 'در حال بارگیری بازدیدها…',
  viewingCount: {one: (n) => `${n}\u00a0بازدید`, other: (n) => `${n}\u00a0بازدید`},
  allDays: 'همهٔ روزها',
  today: 'امروز',
  weekend: 'آخر هفته',
  dayFilter: 'روز',
  areaFilter: 'محله',
  allAreas: 'همهٔ محله‌ها',
  filter: 'نمایش',
  chooseTime: 'انتخاب زمان',
  chooseTimeAt: (address, when) => `انتخاب زمان: \u2068${address}\u2069، ${when}`,
  contact: 'تماس با مشاور املاک',
  noViewings: 'در حال حاضر بازدیدی برنامه‌ریزی نشده است',
  noMatch: 'بازدیدی با این انتخاب پیدا نشد',
  showAll: 'نمایش همهٔ بازدیدها',
  listFailed: 'بازدیدها بارگیری نشد. کمی بعد دوباره تلاش کنید.',
  listRetry: 'تلاش دوباره',
  showMore: 'نمایش بازدیدهای بیشتر',
  close: 'بستن',
  subscribe: 'اشتراک در تقویم',
  openFailed: 'زمان‌ها باز نشد. کمی صبر کنید و دوباره تلاش کنید.',
  listLocalTime: (place) => `همهٔ ساعت‌ها به وقت محلی است (\u2068${place}\u2069).`,
  feedTitle: (address) => `بازدید: ${address}`,
  feedNote: (url) => `زمان را اینجا انتخاب کنید: ${url}`,
  feedContact: 'برای بازدید از ملک با مشاور املاک تماس بگیرید.',
};
