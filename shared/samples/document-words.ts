/** The words of the generated crawl: real ones, sorted by what they do on a page. */

const list = (words: string): readonly string[] => words.split(' ');

/** The little words between the others. */
export const functionWords = list(
  'the a of to and in is for with on that by it as at from this an are was be can or we you its has not more when how',
);

/** What stands above and below the text of every page of a site. */
export const siteWords = list(
  'home about contact login subscribe newsletter cookie policy privacy terms share tweet print comments related read next previous copyright reserved sitemap careers advertise help search menu archive category tags author published edition app store',
);

/** What pages that want to be found, and nothing else, repeat. */
export const spamWords = list(
  'cheap pills casino winner click free bonus offer discount miracle replica watches loan now best deal buy prize lottery crypto guaranteed',
);

/** What most of the web writes about. */
const commonTopics = {
  cooking: list(
    'oven butter flour salt pepper garlic onion tomato basil simmer stir bake roast recipe dough crust sauce pan knife slice serve plate spoon yeast broth lemon',
  ),
  football: list(
    'goal match striker keeper league coach penalty transfer stadium fans season defender midfield whistle corner tackle header derby trophy squad injury pitch captain referee draw champion',
  ),
  finance: list(
    'bank credit interest market stock bond yield inflation dividend equity asset budget tax deposit mortgage trader hedge index rate currency profit audit ledger fund broker',
  ),
  travel: list(
    'flight hotel beach airport passport luggage guide museum island train ticket hostel tour visa map coast harbour castle village market sunset ferry cruise resort trail summit',
  ),
  health: list(
    'doctor patient vaccine dose symptom fever nurse clinic therapy sleep diet vitamin muscle heart blood pressure virus immune surgery recovery pain tablet chronic screening exercise stress',
  ),
  gadgets: list(
    'phone battery screen camera charger laptop keyboard tablet chip sensor wireless headphones pixel storage update review upgrade firmware speaker display port cable adapter warranty benchmark touch',
  ),
  politics: list(
    'senate vote election party campaign minister debate ballot reform coalition president parliament law treaty speech poll voter governor bill court mayor district protest budget cabinet',
  ),
  gardening: list(
    'soil seed compost prune rose tulip mulch harvest lawn weed tomato greenhouse water shade root bloom hedge pot fertiliser shovel frost orchard beetle leaf spring perennial',
  ),
  gaming: list(
    'quest boss level loot dungeon sword mage guild patch console controller raid avatar score multiplayer arcade pixel spell armour enemy spawn map puzzle stream trophy',
  ),
  cars: list(
    'engine brake tyre gearbox sedan hybrid torque diesel clutch chassis mileage turbo exhaust dealer fuel wheel steering airbag suspension lane bumper charging battery coupe mechanic warranty',
  ),
};

/** What few pages write about, and no other page can stand in for. */
const nicheTopics = {
  falconry: list(
    'falcon jess lure mews hood kestrel talon perch bating eyas creance glove plumage moult tiercel quarry swoop harrier bell aylmeri',
  ),
  glaciology: list(
    'moraine firn crevasse serac ablation esker varve icefall calving moulin drumlin tarn cirque arete nunatak isostasy melt albedo core stratigraphy',
  ),
  lutherie: list(
    'purfling bout scroll peg soundpost bridge varnish spruce maple bass bar fingerboard bow rosin gouge caliper tonewood graduation rib lining',
  ),
  vexillology: list(
    'hoist fly canton fimbriation charge saltire gonfalon ensign field tincture pennon tricolour finial halyard bunting jack burgee swallowtail vexillum staff',
  ),
  apiculture: list(
    'hive brood queen drone nectar propolis smoker super frame swarm pollen varroa skep honeycomb worker apiary forage cell wax royal',
  ),
  horology: list(
    'escapement tourbillon mainspring balance pallet jewel bezel crown lugs chronograph complication caliber fusee verge pivot arbor detent hairspring pinion dial',
  ),
};

/** Topics by label: first those of most pages, from `commonTopicCount` on the niche ones. */
export const topics: readonly string[] = [...Object.keys(commonTopics), ...Object.keys(nicheTopics)];
export const commonTopicCount: number = Object.keys(commonTopics).length;

/** Every word once; its place is its token. First the function words, then the site's, then spam's, then those of the topics. */
export const vocabulary: readonly string[] = [
  ...new Set([
    ...functionWords,
    ...siteWords,
    ...spamWords,
    ...Object.values(commonTopics).flat(),
    ...Object.values(nicheTopics).flat(),
  ]),
];

const tokenOf = new Map(vocabulary.map((word, token) => [word, token]));
const tokensOf = (words: readonly string[]) => Int32Array.from(words, (word) => tokenOf.get(word)!);

export const functionTokens: Int32Array = tokensOf(functionWords);
export const siteTokens: Int32Array = tokensOf(siteWords);
export const spamTokens: Int32Array = tokensOf(spamWords);
/** The tokens of each topic, in the order of `topics`. */
export const topicTokens: readonly Int32Array[] = [...Object.values(commonTopics), ...Object.values(nicheTopics)].map(
  tokensOf,
);
