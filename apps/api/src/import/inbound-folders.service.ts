import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isReturnMessageType } from '@einkanal/domain/import/return-message/return-message';
import type { OfficeSettings } from '@einkanal/domain/office/office-settings';
import { ArrivedMessageService } from '../intake/arrived-message.service.js';
import { withSentences } from '../intake/refusal-problem.js';
import { MessageFolder, type MessagePlace, type TakeMessage, type Verdict } from '../message/message-folder.js';
import { MessageReception, type ReceivedMessage } from '../message/message-reception.js';
import { readOfficeSettings } from '../office/office-settings.query.js';
import { CONFIG, type Config } from '../platform/config.js';
import { LOG, type Log } from '../platform/log.js';
import { problem } from '../platform/problem-catalogue.js';
import { withOffice } from '../platform/tenant.js';
import { FolderTurns } from './folder-turns.js';
import { GatewayReceipts, receiptIdOf } from './gateway-receipts.service.js';
import { findTarget, type TargetConnection } from './import-source.query.js';
import { officeFolder } from './office-folder.js';
import { ReturnMessageService } from './return-message.service.js';
import { TARGET_CONNECTIONS, type TargetConnections } from './target-connections.js';

type Office = { id: string; kennung: string; settings: OfficeSettings; target: TargetConnection | null };

/** As whom what lies in a folder is taken: nobody signs in there, the rights of the folder say who may write. */
const GATEWAY = 'gateway';
const SPECIALIST_SYSTEM = 'specialist-system';

/** Reads the folders of an office into which others drop messages: its gateway, and its specialist system. */
@Injectable()
export class InboundFolders {
  private readonly folder: MessageFolder;
  private readonly turns: FolderTurns;

  constructor(
    private readonly db: DataSource,
    reception: MessageReception,
    private readonly arrived: ArrivedMessageService,
    private readonly returned: ReturnMessageService,
    private readonly receipts: GatewayReceipts,
    @Inject(TARGET_CONNECTIONS) private readonly connections: TargetConnections,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.folder = new MessageFolder(reception);
    this.turns = new FolderTurns(log);
  }

  /** Takes what lies there, and tells the senders of applications that they arrived. */
  async run(officeId: string): Promise<void> {
    const office = await this.read(officeId);
    await Promise.all([this.readGateway(office), this.readSpecialistSystem(office)]);
  }

  private async readGateway(office: Office): Promise<void> {
    const { id: officeId, kennung, settings } = office;
    const { folder } = settings.gateway;
    const base = officeFolder(this.config, kennung);
    if (folder === null || base === null) return;
    await this.turns.look(`${kennung}/${folder}/inbound`, async () => {
      const place = { base, names: [folder, 'inbound'] };
      if (!(await this.take(office, place, (received) => this.takeFromGateway(received, office))))
        throw new Error('the folder inbound of the gateway is missing');
    });
    await this.turns.look(`${kennung}/${folder}/outbound`, () =>
      this.receipts.send({ officeId, gateway: settings.gateway, base, folder }),
    );
  }

  private async readSpecialistSystem(office: Office): Promise<void> {
    const base = office.target && this.connections.sharedFolder(office.target);
    if (!base) return;
    await this.turns.look(`${office.kennung}/${SPECIALIST_SYSTEM}/incoming`, async () => {
      await this.take(office, { base, names: ['incoming'] }, (received) =>
        this.takeReturned(received, office, SPECIALIST_SYSTEM),
      );
    });
  }

  /** @returns whether there is such a folder */
  private async take({ id: officeId }: Office, place: MessagePlace, take: TakeMessage): Promise<boolean> {
    const look = await this.folder.read(place, take);
    if (look === null) return false;
    const folder = place.names.join('/');
    for (const error of look.failures)
      this.log.warn({ err: error, officeId, folder }, 'a message could not be taken and is tried again');
    if (look.setAside > 0) this.log.warn({ officeId, folder, count: look.setAside }, 'messages were set aside');
    return true;
  }

  /** The messages to the office, and copies of those that its specialist system answers with. */
  private async takeFromGateway(received: ReceivedMessage, office: Office): Promise<Verdict> {
    const { reading } = received;
    const type = reading.kind === 'read' ? reading.message.type : (/\d{6}$/.exec(reading.root ?? '')?.[0] ?? '');
    if (isReturnMessageType(type)) return this.takeReturned(received, office, GATEWAY);
    const stranger = otherOffice(received, 'leser', office);
    if (stranger) return stranger;
    const by = { clientId: GATEWAY, offices: [office.kennung], way: 'GATEWAY' } as const;
    const outcome = await this.arrived.take(received, by);
    if (outcome.kind !== 'refused') return { kind: 'taken' };
    return { kind: 'refused', reasons: withSentences(outcome.refused.faults).map(({ de }) => de) };
  }

  private async takeReturned(
    received: ReceivedMessage,
    office: Office,
    clientId: typeof GATEWAY | typeof SPECIALIST_SYSTEM,
  ): Promise<Verdict> {
    const stranger = otherOffice(received, 'autor', office);
    if (stranger) return stranger;
    const way = clientId === GATEWAY ? 'GATEWAY' : 'SPECIALIST_SYSTEM';
    // A gateway that copies everything gives us our own word back; it says nothing of the specialist system.
    if (isOurReceipt(received, office)) return { kind: 'taken' };
    const outcome = await this.returned.take(received, { clientId, officeId: office.id, way });
    if (outcome.kind !== 'refused') return { kind: 'taken' };
    const sentences = outcome.faults.length > 0 ? withSentences(outcome.faults) : [problem(outcome.code).sentences];
    return { kind: 'refused', reasons: sentences.map(({ de }) => de) };
  }

  private read(officeId: string): Promise<Office> {
    return withOffice(this.db, officeId, async (tx) => {
      const [office] = await tx.query<{ kennung: string }[]>(
        'SELECT abh_kennung AS kennung FROM office WHERE id = $1',
        [officeId],
      );
      if (!office) throw new Error(`There is no office ${officeId}.`);
      const settings = await readOfficeSettings(tx, officeId);
      return { id: officeId, ...office, settings, target: await findTarget(tx, 'SPECIALIST_SYSTEM') };
    });
  }
}

function isOurReceipt({ reading }: ReceivedMessage, { id }: Office): boolean {
  if (reading.kind === 'refused' || reading.message.type !== '130104') return false;
  const { head, body } = reading.message;
  const { nachrichtenUUID } = head['nachrichtenkopf.g2g']['identifikation.nachricht'];
  return nachrichtenUUID.toLowerCase() === receiptIdOf(id, body.ausloeserUUID);
}

/** A message of another office lies in the wrong folder: whoever delivered it has to know. */
function otherOffice({ reading }: ReceivedMessage, part: 'leser' | 'autor', { kennung }: Office): Verdict | null {
  if (reading.kind === 'refused') return null;
  const named = reading.message.head['nachrichtenkopf.g2g'][part].kennung.trim();
  const own = `azr:${kennung}`;
  if (named.toLowerCase() === own.toLowerCase()) return null;
  const reason =
    part === 'leser'
      ? `Die Nachricht ist an ${named} gerichtet. In diesem Ordner liegen nur Nachrichten an ${own}.`
      : `Die Nachricht nennt als Absender ${named}. In diesem Ordner liegen nur Rückmeldungen von ${own}.`;
  return { kind: 'refused', reasons: [reason] };
}
