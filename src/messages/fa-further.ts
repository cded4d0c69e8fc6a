import type {FurtherMessages} from './messages.js';

/** Persian texts of the further ways. */
export const messages: FurtherMessages = {
  captchaMissing: 'بررسی بالا را کامل کنید و سپس دوباره بفرستید.',
  captchaRefused: 'بررسی موفق نبود، پس چیزی فرستاده نشد. آن را دوباره انجام دهید و بفرستید.',
};
