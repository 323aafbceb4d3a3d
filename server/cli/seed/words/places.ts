/** An English area that does not exist, with postcodes of an area code that does not exist. */
export const towns = [
  { name: "Weston Vale", postcode: "WQ1" },
  { name: "Marshgate", postcode: "WQ2" },
  { name: "Harrowfield", postcode: "WQ3" },
  { name: "Lower Ferring", postcode: "WQ4" },
  { name: "Coldbrook", postcode: "WQ5" },
  { name: "Stanleigh", postcode: "WQ6" },
  { name: "Quay Street", postcode: "WQ7" },
] as const;

export const streets = (
  "Albert Road,Foundry Street,Marsh Lane,Priory Close,Canal Terrace,Beech Avenue,Hawthorn Road,Station Parade,Church Walk,Mill Lane," +
  "Cobden Street,Nelson Court,Orchard Rise,Alma Street,Tennyson Road,Kingfisher Way,Weavers Close,Chapel Hill,Gladstone Terrace,Holly Bank," +
  "Victoria Crescent,Brickfield Lane,Sandpiper Drive,Old Dock Road,Wharf Street,Ashdown Close,Larkspur Gardens,St Oswin's Road"
).split(",");

/** Invented early years settings and colleges that are not in the partnership. */
export const nurseries = [
  "Little Otters Nursery",
  "Stanleigh Children's Centre",
  "Ferring Pre-school",
] as const;
export const colleges = ["Weston Sixth Form College", "Marsh Further Education College"] as const;
