/** Mail services by the domains of their addresses. Yahoo! Japan is another company. */
const services: readonly (readonly [domain: RegExp, name: string, url: string])[] = [
  [/^(gmail|googlemail)\.com$/, 'Gmail', 'mail.google.com/mail/'],
  [/^((outlook|hotmail|live)\.[a-z.]+|msn\.com)$/, 'Outlook', 'outlook.live.com/mail/'],
  [/^(icloud|me|mac)\.com$/, 'iCloud', 'www.icloud.com/mail'],
  [/^yahoo\.(?!co\.jp$)[a-z.]+$/, 'Yahoo Mail', 'mail.yahoo.com/'],
  [/^(proton\.me|protonmail\.com|pm\.me)$/, 'Proton Mail', 'mail.proton.me/'],
  [/^gmx\.(net|de|at|ch)$/, 'GMX', 'www.gmx.net/'],
  [/^web\.de$/, 'WEB.DE', 'web.de/'],
];

/** Returns the mail service of an email address; undefined if it is unknown. */
export function mailServiceOf(email: string): {readonly name: string; readonly url: string} | undefined {
  const typed = email.trim().toLowerCase();
  const found = services.find(([domain]) => domain.test(typed.slice(typed.lastIndexOf('@') + 1)));
  return found && {name: found[1], url: `https://${found[2]}`};
}
