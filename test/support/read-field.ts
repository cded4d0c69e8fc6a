import {checkContact, type ContactField} from '../../src/booking/contact.js';

/** Returns a field as it is sent, or its problem. The other fields are valid. */
export async function readField(field: ContactField, text: string): Promise<string | undefined> {
  const draft = {firstName: 'Anna', lastName: 'Ek', email: 'anna@example.se', phoneNumber: '070-174 06 05'};
  const result = await checkContact({...draft, [field]: text}, () => ({ok: true, e164: '+46701740605'}));
  return result.ok ? result.contact[field] : result.problems[field];
}
