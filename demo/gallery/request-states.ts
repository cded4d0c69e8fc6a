import {answer, captchaRefused, dealOf, filledAfterRequest, mspecs, never, slots} from './deals.js';
import type {Driver} from './driver.js';
import {filled, sent, usual, type State} from './booker-state.js';

const withMessage = {...usual, message: true};
const filledWithCaptcha = async (visitor: Driver) => {
  visitor.addCaptcha();
  await visitor.pick();
  await visitor.findCaptcha();
  await visitor.fill();
};
const messageLabel = '.message summary';
const adam = {firstName: 'Adam', email: 'adam@example.com', phoneNumber: '070-174 06 06'};

/** States of a request: the form, what can go wrong, the outcome and a second person. */
export const requestStates = {
  form: {
    heading: 'Formuläret',
    text: 'En tid är vald.',
    set: {deal: usual},
    act: (visitor) => visitor.pick(),
  },
  problems: {
    heading: 'Något saknas',
    text: 'Varje fält säger vad som ska rättas.',
    set: {deal: usual},
    act: async (visitor) => {
      await visitor.pick();
      await visitor.fill({lastName: '', email: 'eva@exempel', phoneNumber: '12'});
      await visitor.send();
    },
  },
  suggestion: {
    heading: 'Förslag',
    text: 'Adressen ser ut som ett skrivfel.',
    set: {deal: usual},
    act: async (visitor) => {
      await visitor.pick();
      await visitor.fill({email: 'eva@gmial.com'});
    },
  },
  consent: {
    heading: 'Samtycke',
    text: 'Med privacy-url och consent-required.',
    set: {deal: usual, privacyUrl: '/integritet', consentRequired: true},
    act: filled,
  },
  captcha: {
    heading: 'Kontroll',
    text: 'Sidans egen captcha ovanför knappen.',
    set: {deal: usual, proxyUrl: '/nowhere/captcha'},
    act: filledWithCaptcha,
  },
  'captcha-missing': {
    heading: 'Kontrollen saknas',
    text: 'Skickat innan kontrollen var klar: inget har gått iväg.',
    set: {deal: usual, proxyUrl: '/nowhere/captcha-missing'},
    act: async (visitor) => {
      await filledWithCaptcha(visitor);
      await visitor.send();
    },
  },
  'captcha-refused': {
    heading: 'Kontrollen gick inte igenom',
    text: 'Proxyn godtog inte svaret, och det skrivna finns kvar.',
    set: {deal: usual, proxyUrl: '/nowhere/captcha-refused', transport: captchaRefused},
    act: async (visitor) => {
      await filledWithCaptcha(visitor);
      visitor.solveCaptcha();
      await visitor.send();
    },
  },
  sending: {
    heading: 'Skickar',
    text: 'Efter sex sekunder visas att det tar tid.',
    set: {deal: usual, transport: mspecs(undefined, never)},
    act: sent,
  },
  taken: {
    heading: 'Någon hann före',
    text: 'Allt som skrivits finns kvar.',
    set: {
      deal: usual,
      transport: mspecs(undefined, () =>
        Promise.resolve(
          Response.json(
            {reason: 'slot-full'},
            {status: 409, headers: {'content-type': 'application/problem+json'}},
          ),
        ),
      ),
    },
    act: sent,
  },
  failed: {
    heading: 'Gick inte att skicka',
    text: 'Besökaren avgör om det ska skickas igen.',
    set: {deal: usual, transport: mspecs(undefined, answer(503))},
    act: sent,
  },
  requested: {heading: 'Skickat', text: 'Vad som hänt och vad som är kvar.', set: {deal: usual}, act: sent},
  message: {
    heading: 'Meddelande',
    text: 'Genom en proxy som tar emot ett meddelande till mäklaren.',
    set: {deal: withMessage, proxyUrl: '/nowhere/message'},
    act: async (visitor) => {
      await filled(visitor);
      await visitor.press(messageLabel);
      await visitor.write('Vi kommer med barnvagn. Finns det hiss?');
    },
  },
  'message-too-long': {
    heading: 'För långt meddelande',
    text: 'Det skrivna finns kvar, och det syns hur mycket som ska bort.',
    set: {deal: withMessage, proxyUrl: '/nowhere/message-too-long'},
    act: async (visitor) => {
      await filled(visitor);
      await visitor.press(messageLabel);
      await visitor.write('Vi undrar över hissen. '.repeat(23).trim());
      await visitor.send();
    },
  },
  'second-person': {
    heading: 'En person till',
    text: 'Samma tid, egna uppgifter.',
    set: {deal: usual},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.press('.companion button');
    },
  },
  'both-requested': {
    heading: 'Två förfrågningar',
    text: 'Var och en bekräftar i sitt eget mejl.',
    set: {deal: dealOf(slots(4, [4, 0, 4, 4, 1, 4]))},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.press('.companion button');
      await visitor.fill(adam);
      await visitor.send();
    },
  },
  'no-seat': {
    heading: 'Ingen plats för en till',
    text: 'Tiden fylldes medan den andra personen skrev.',
    set: {deal: usual, transport: filledAfterRequest('{"S4-0":{"numberOfBooked":3,"fullyBooked":false}}')},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.press('.companion button');
      await visitor.fill(adam);
    },
  },
  again: {
    heading: 'En gång till',
    text: 'Samma tid är redan vald en gång i samma flik.',
    set: {deal: usual},
    act: async (visitor) => {
      await sent(visitor);
      await visitor.chooseAnother();
      await visitor.pick();
    },
  },
} satisfies Readonly<Record<string, State>>;
