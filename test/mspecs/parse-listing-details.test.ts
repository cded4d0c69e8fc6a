import {expect} from '@open-wc/testing';
import {mailLink, mapLink, phoneLink} from '../../src/booking/listing-details.js';
import {parseListingDetails} from '../../src/mspecs/parse-listing-details.js';

const anna = {
  firstName: 'Anna',
  lastName: 'Mäklare',
  title: 'Reg. mäklare',
  phoneNumber: '+46701740605',
  email: 'anna@example.se',
  isMainUser: true,
};
const bo = {firstName: 'Bo', lastName: 'Assistent', email: 'bo@example.se', isMainUser: false};
const office = {name: 'Exempelmäklarna Solna', phoneNumber: '08-465 004 00', email: 'solna@example.se'};
const annasCard = {
  name: 'Anna Mäklare',
  title: 'Reg. mäklare',
  phoneNumber: '+46701740605',
  email: 'anna@example.se',
};

describe('parsing the listing details of a deal', () => {
  describe('the way to the door', () => {
    const accessOf = (location: object, estate: object) => parseListingDetails({location, estate}).access;

    it('has the floor, the apartment and the directions, which keep their lines', () => {
      const directions = ' Tunnelbana\r\nPorten till vänster<br />Ring på Lund ';
      expect(accessOf({directions}, {floor: ' 2 av 5 ', apartmentNumber: '12'})).to.deep.equal({
        floor: '2 av 5',
        apartmentNumber: '12',
        directions: 'Tunnelbana\nPorten till vänster\nRing på Lund',
      });
    });

    it('reads numbers', () => {
      expect(accessOf({}, {floor: 0, apartmentNumber: 1203})).to.deep.equal({
        floor: '0',
        apartmentNumber: '1203',
      });
    });

    it('is undefined without any of them', () => {
      for (const value of [undefined, null, '', ' ', {}, [], true, NaN])
        expect(accessOf({directions: value}, {floor: value, apartmentNumber: value})).to.equal(undefined);
    });
  });

  describe('the agent', () => {
    const brokerOf = (json: object) => parseListingDetails(json).broker;

    it('is the main user', () => {
      expect(brokerOf({users: [bo, anna], office})).to.deep.equal(annasCard);
    });

    it('is the first user if none is the main one', () => {
      const users = [bo, {...anna, isMainUser: 'true'}];
      expect(brokerOf({users, office})).to.deep.equal({name: 'Bo Assistent', email: 'bo@example.se'});
    });

    it('is the office without users', () => {
      for (const users of [undefined, null, [], {}, [null, 7, {}]])
        expect(brokerOf({users, office})).to.deep.equal(office);
    });

    it('is a reachable user rather than one with only a name', () => {
      const silent = {firstName: 'Tyst', isMainUser: true};
      expect(brokerOf({users: [silent, bo], office})?.name).to.equal('Bo Assistent');
      expect(brokerOf({users: [silent], office})).to.deep.equal(office);
      expect(brokerOf({users: [silent]})).to.deep.equal({name: 'Tyst'});
    });

    it('is undefined if neither a user nor the office has contact details', () => {
      expect(parseListingDetails({users: [{}], office: {websiteUrl: 'https://example.se'}})).to.deep.equal({
        interest: false,
        message: false,
      });
    });

    it('has neither an invalid email address nor a phone number without digits', () => {
      for (const email of ['x', 'a b@example.se', 'a@example.se?bcc=b@example.se', '<a@example.se>', 7, {}]) {
        expect(brokerOf({users: [{...anna, email}]}), JSON.stringify(email)).not.to.have.property('email');
      }
      for (const phoneNumber of ['ring!', '12', '', 46701740605, null]) {
        expect(brokerOf({users: [{...anna, phoneNumber}]}), String(phoneNumber)).not.to.have.property(
          'phoneNumber',
        );
      }
    });
  });

  it('joins the known parts of the address in one line', () => {
    const addressOf = (location: unknown) => parseListingDetails({location}).address;
    const location = {streetAddress: 'Råsundavägen 4', postalCode: '169 67', city: 'Solna'};
    expect(addressOf(location)).to.equal('Råsundavägen 4, 169 67 Solna');
    expect(addressOf({...location, postalCode: null})).to.equal('Råsundavägen 4, Solna');
    expect(addressOf({city: ' Sol\nna '})).to.equal('Sol na');
    expect(addressOf({streetAddress: 7})).to.equal(undefined);
    expect(addressOf('Råsundavägen 4')).to.equal(undefined);
  });

  it('returns the coordinates if both are present', () => {
    const geoOf = (location: unknown) => parseListingDetails({location}).geo;
    const geo = {latitude: '59.3634855', longitude: '18.0202835'};
    expect(geoOf(geo)).to.deep.equal(geo);
    expect(geoOf({...geo, longitude: ''})).to.equal(undefined);
    expect(geoOf({latitude: 59, longitude: 18})).to.equal(undefined);
  });

  it('accepts only http and https links', () => {
    const links = (url: unknown) => {
      const {listingUrl, privacyUrl} = parseListingDetails({
        publishingInformation: {webPageUrl: url},
        organization: {urlToGDPRDoc: url},
      });
      expect(listingUrl).to.equal(privacyUrl);
      return listingUrl;
    };
    expect(links('https://example.se/a b')).to.equal('https://example.se/a%20b');
    expect(links(' HTTP://example.se ')).to.equal('http://example.se/');
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//example.se',
      '/x',
      'https://',
      '',
      7,
      null,
    ]) {
      expect(links(url), String(url)).to.equal(undefined);
    }
  });

  it('offers an interest only if the deal allows it', () => {
    expect(parseListingDetails({interest: true}).interest).to.equal(true);
    for (const interest of [undefined, false, 'true', 1])
      expect(parseListingDetails({interest}).interest).to.equal(false);
  });

  it('returns no details for anything but an object', () => {
    for (const json of [null, undefined, 7, 'x', [], {}])
      expect(parseListingDetails(json)).to.deep.equal({interest: false, message: false});
  });
});

describe('a tel: link', () => {
  it('contains the digits of a formatted number', () => {
    expect(phoneLink('+46 (0)8-465 004 00')).to.equal('tel:+46846500400');
    expect(phoneLink('070–174 06 05')).to.equal('tel:0701740605');
  });
});

describe('links to write an email and to a map', () => {
  it('encode subject and address, without lone surrogates', () => {
    expect(mailLink('anna@example.se')).to.equal('mailto:anna@example.se');
    expect(new URL(mailLink('anna@example.se', 'Ö & co?\ud83d #1')).searchParams.get('subject')).to.equal(
      'Ö & co? #1',
    );
    expect(new URL(mapLink('Åsögatan 1\udc00 & co')).searchParams.get('query')).to.equal('Åsögatan 1 & co');
  });
});
