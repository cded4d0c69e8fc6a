import type {FurtherMessages} from './messages.js';

/** Ukrainian texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Повідомлення рієлтору (необов’язково)',
  charactersLeft: (count) => `Залишилося символів:\u00a0${count}`,
  charactersOver: (count) => `Зайвих символів:\u00a0${count}`,
  messageTooLong: 'Повідомлення може мати щонайбільше 500\u00a0символів.',

  comingTwo: 'Прийдете вдвох?',
  comingMore: 'Прийде ще хтось?',
  addPerson: 'Додати людину',
  personHeading: (number) => `Дані особи\u00a0${number}`,
  personEmailHint: 'Ми надішлемо сюди окреме посилання. Кожній людині потрібна власна електронна адреса.',
  backToOutcome: 'Назад',
  sharedEmail: 'Цю адресу вже використано. Кожній людині потрібна власна електронна адреса.',
  noSeatLeft: 'Для ще однієї людини місця немає. Вашу заявку вже надіслано.',
  allAlmostDone: 'Майже готово: кожна людина підтверджує у своєму листі',
  allRequested: 'Дякуємо! Ми отримали заявки.',
  confirmEach: 'Кожна людина отримає окремий лист. Відкрийте його й натисніть на посилання, щоб підтвердити.',
};
