import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** One element of DER (ITU-T X.690): tag, length, content. */
function der(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const head =
    length < 128 ? [tag, length] : length < 256 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), content]);
}

const sequence = (...contents: Buffer[]) => der(0x30, ...contents);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const text = (value: string) => der(0x0c, Buffer.from(value));
const isTrue = der(0x01, Buffer.from([0xff]));
const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const name = (commonName: string) => sequence(der(0x31, sequence(oid('550403'), text(commonName))));
const time = (instant: Date) => der(0x18, Buffer.from(`${instant.toISOString().replace(/[-:T]|\.\d+Z/g, '')}Z`));

type Order = { subject: string; end: Date; publicKey: KeyObject; extension: Buffer; authorityKey: KeyObject };

/** A certificate (RFC 5280) that `Test CA` signs. */
function certificateOf({ subject, end, publicKey, extension, authorityKey }: Order): string {
  const start = new Date(end.getTime() - 90 * 86_400_000);
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const content = sequence(
    ...[der(0xa0, der(0x02, Buffer.from([2]))), serial, ECDSA_WITH_SHA256, name('Test CA')],
    ...[sequence(time(start), time(end)), name(subject), publicKey.export({ type: 'spki', format: 'der' })],
    der(0xa3, sequence(extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, authorityKey));
  const base64 = sequence(content, ECDSA_WITH_SHA256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

/** An authority of its own, and the certificates that it signs for `localhost`. */
export function aTestAuthority() {
  const { publicKey, privateKey: authorityKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const mayIssue = sequence(oid('551d13'), isTrue, der(0x04, sequence(isTrue)));
  const end = new Date(Date.now() + 30 * 86_400_000);
  return {
    ca: certificateOf({ subject: 'Test CA', end, publicKey, extension: mayIssue, authorityKey }),
    /** Key and certificate of a server, which end at this instant. */
    certificate: (until: Date) => {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const localhost = sequence(der(0x82, Buffer.from('localhost')));
      const extension = sequence(oid('551d11'), der(0x04, localhost));
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: certificateOf({
          ...{ subject: 'localhost', end: until, publicKey: own.publicKey },
          ...{ extension, authorityKey },
        }),
      };
    },
  };
}
