/** A body that plays a part in the story: the row of the reference table and its invented e-mail domain. */
export interface DemoBody {
  /** Full TOOI URI, a row of the organisation reference. */
  readonly tooi: string;
  /** Under .example; real domains of the body never occur in the story. */
  readonly emailDomain: string;
}

const tooi = (path: string): string => `https://identifier.overheid.nl/tooi/id/${path}`;
const body = (path: string, name: string): DemoBody => ({ tooi: tooi(path), emailDomain: `${name}.example` });

/** The bodies that play a part in the story; the key is used everywhere else in the demonstration data. */
export const bodies = {
  almere: body('gemeente/gm0034', 'gemeente-almere'),
  amersfoort: body('gemeente/gm0307', 'gemeente-amersfoort'),
  amsterdam: body('gemeente/gm0363', 'gemeente-amsterdam'),
  apeldoorn: body('gemeente/gm0200', 'gemeente-apeldoorn'),
  arnhem: body('gemeente/gm0202', 'gemeente-arnhem'),
  barneveld: body('gemeente/gm0203', 'gemeente-barneveld'),
  breda: body('gemeente/gm0758', 'gemeente-breda'),
  'den-haag': body('gemeente/gm0518', 'gemeente-den-haag'),
  deventer: body('gemeente/gm0150', 'gemeente-deventer'),
  eindhoven: body('gemeente/gm0772', 'gemeente-eindhoven'),
  emmen: body('gemeente/gm0114', 'gemeente-emmen'),
  enschede: body('gemeente/gm0153', 'gemeente-enschede'),
  groningen: body('gemeente/gm0014', 'gemeente-groningen'),
  haarlem: body('gemeente/gm0392', 'gemeente-haarlem'),
  hardenberg: body('gemeente/gm0160', 'gemeente-hardenberg'),
  heerlen: body('gemeente/gm0917', 'gemeente-heerlen'),
  hengelo: body('gemeente/gm0164', 'gemeente-hengelo'),
  'hollands-kroon': body('gemeente/gm1911', 'gemeente-hollands-kroon'),
  leeuwarden: body('gemeente/gm0080', 'gemeente-leeuwarden'),
  maastricht: body('gemeente/gm0935', 'gemeente-maastricht'),
  middelburg: body('gemeente/gm0687', 'gemeente-middelburg'),
  nijmegen: body('gemeente/gm0268', 'gemeente-nijmegen'),
  raalte: body('gemeente/gm0177', 'gemeente-raalte'),
  rotterdam: body('gemeente/gm0599', 'gemeente-rotterdam'),
  'sudwest-fryslan': body('gemeente/gm1900', 'gemeente-sudwest-fryslan'),
  terneuzen: body('gemeente/gm0715', 'gemeente-terneuzen'),
  tilburg: body('gemeente/gm0855', 'gemeente-tilburg'),
  utrecht: body('gemeente/gm0344', 'gemeente-utrecht'),
  zwolle: body('gemeente/gm0193', 'gemeente-zwolle'),

  'provincie-flevoland': body('provincie/pv24', 'provincie-flevoland'),
  'provincie-gelderland': body('provincie/pv25', 'provincie-gelderland'),
  'provincie-limburg': body('provincie/pv31', 'provincie-limburg'),
  'provincie-noord-brabant': body('provincie/pv30', 'provincie-noord-brabant'),
  'provincie-overijssel': body('provincie/pv23', 'provincie-overijssel'),
  'provincie-zuid-holland': body('provincie/pv28', 'provincie-zuid-holland'),

  'aa-en-maas': body('waterschap/ws0654', 'waterschap-aa-en-maas'),
  delfland: body('waterschap/ws0372', 'hoogheemraadschap-delfland'),
  'hunze-en-aas': body('waterschap/ws0646', 'waterschap-hunze-en-aas'),
  'rijn-en-ijssel': body('waterschap/ws0152', 'waterschap-rijn-en-ijssel'),
  'vallei-en-veluwe': body('waterschap/ws0662', 'waterschap-vallei-en-veluwe'),
  'wetterskip-fryslan': body('waterschap/ws0653', 'wetterskip-fryslan'),

  bzk: body('ministerie/mnre1034', 'ministerie-bzk'),
  financien: body('ministerie/mnre1090', 'ministerie-financien'),
  ienw: body('ministerie/mnre1130', 'ministerie-ienw'),
  jenv: body('ministerie/mnre1058', 'ministerie-jenv'),
  ocw: body('ministerie/mnre1109', 'ministerie-ocw'),
  szw: body('ministerie/mnre1073', 'ministerie-szw'),

  belastingdienst: body('oorg/oorg12368', 'belastingdienst'),
  duo: body('oorg/oorg10148', 'duo'),
  ilt: body('oorg/oorg10006', 'ilt'),
  kadaster: body('zbo/zb000195', 'kadaster'),
  logius: body('oorg/oorg10117', 'logius'),
  'nationaal-archief': body('oorg/oorg10118', 'nationaal-archief'),
  nvwa: body('oorg/oorg10102', 'nvwa'),
  rijkswaterstaat: body('oorg/oorg10004', 'rijkswaterstaat'),
  rvo: body('oorg/oorg10005', 'rvo'),
} as const satisfies Record<string, DemoBody>;

export type BodyKey = keyof typeof bodies;
