import type {FurtherMessages} from './messages.js';

/** Finnish texts of the further ways. */
export const messages: FurtherMessages = {
  messageLabel: 'Viesti välittäjälle (vapaaehtoinen)',
  charactersLeft: (count) => `Merkkejä jäljellä:\u00a0${count}`,
  charactersOver: (count) => `Merkkejä liikaa:\u00a0${count}`,
  messageTooLong: 'Viestissä voi olla enintään 500\u00a0merkkiä.',

  comingTwo: 'Tuleeko toinenkin mukaan?',
  comingMore: 'Tuleeko vielä muita?',
  addPerson: 'Lisää henkilö',
  personHeading: (number) => `Henkilön\u00a0${number} tiedot`,
  personEmailHint: 'Lähetämme tähän oman vahvistuslinkin. Jokaisella on oltava oma sähköpostiosoite.',
  backToOutcome: 'Takaisin',
  sharedEmail: 'Osoite on jo käytössä. Jokaisella on oltava oma sähköpostiosoite.',
  noSeatLeft: 'Toiselle henkilölle ei ole enää paikkaa. Oma pyyntösi on jo lähetetty.',
  allAlmostDone: 'Melkein valmista: jokainen vahvistaa sähköpostista',
  allRequested: 'Kiitos! Pyynnöt on vastaanotettu.',
  confirmEach: 'Jokainen saa oman viestin. Avaa se ja vahvista napsauttamalla linkkiä.',
};
