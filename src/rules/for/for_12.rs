//! FOR-12: no address in a case with a secret one.

use crate::case::YesNo;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::sensitive::address;
use crate::rules::{Context, Example, Findings, Found, Rule, texts};

pub(super) static RULE: Rule = Rule {
    code: "FOR-12",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::PERSONAL_DATA],
    title: Text::new(
        "Ingen adresse i en sak med skjermet adresse",
        "Inga adresse i ei sak med skjerma adresse",
        "No address in a case with a secret one",
    ),
    why: Text::new(
        "Den som har skjermet adresse, lever med at noen leter. En gate, et postnummer eller et sted i en fil som \
         flere leser, kan være nok.",
        "Den som har skjerma adresse, lever med at nokon leitar. Ei gate, eit postnummer eller ein stad i ei fil \
         som fleire les, kan vere nok.",
        "Whoever has a secret address lives with somebody looking for them. A street, a postcode or a place in a \
         file that several read may be enough.",
    ),
    limits: Text::new(
        "Når noen under `personer` har `skjermet_adresse: ja`, leter regelen etter gateadresser med husnummer og \
         postnummer med sted i hele filen, uansett hvem de gjelder. Den kjenner ikke igjen beskrivelser, \
         stedsnavn alene eller skoleveien, og noe den finner, kan være noe annet. At skolens navn også kan røpe \
         et sted, må et menneske vurdere før en kopi gis ut.",
        "Når nokon under `personer` har `skjermet_adresse: ja`, leitar regelen etter gateadresser med husnummer \
         og postnummer med stad i heile fila, same kven dei gjeld. Han kjenner ikkje att skildringar, stadnamn \
         åleine eller skolevegen, og noko han finn, kan vere noko anna. At namnet på skolen òg kan røpe ein stad, \
         må eit menneske vurdere før ein kopi blir gitt ut.",
        "Where somebody under `personer` has `skjermet_adresse: ja`, the rule looks for street addresses with a \
         house number and postcodes with a place in the whole file, whomever they concern. It does not recognise \
         descriptions, names of places alone or the way to school, and what it finds may be something else. That \
         the school's name may also give a place away a person must consider before a copy is handed out.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&ADDRESS],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja, skjermet_adresse: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
logg:
  - { dato: 2026-10-02, av: L1, hva: E1 gikk på skoleveien 3 dager i uka sammen med to andre. }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, skjermet_adresse: ja, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
logg:
  # hentes i Storgata 3B # <-
  - dato: 2026-10-02
    av: L1
    hva: Taxien kjører E1 til Solbakkveien 12. # <-
  - dato: 2026-10-02
    av: L1
    hva: Brevet gikk til 9999 Fjellvik. # <-
",
        },
    ],
    check: Some(check),
};

static ADDRESS: Message = Message {
    headline: Text::new(
        "Her står noe som ser ut som en adresse, i en sak der noen har skjermet adresse.",
        "Her står noko som ser ut som ei adresse, i ei sak der nokon har skjerma adresse.",
        "This looks like an address, in a case in which somebody has a secret address.",
    ),
    label: Text::new("kan være en adresse", "kan vere ei adresse", "perhaps an address"),
    help: Text::new(
        "Ta det bort. Er filen allerede delt, så si fra med en gang til den det gjelder, og vurder om det er et \
         avvik som skal meldes.",
        "Ta det bort. Er fila alt delt, så sei frå med ein gong til den det gjeld, og vurder om det er eit avvik \
         som skal meldast.",
        "Take it out. If the file has been shared already, tell the person concerned at once, and consider \
         whether it is a breach to report.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    if !context.case.people.iter().any(|person| YesNo::said(person.secret_address)) {
        return;
    }
    for text in texts::of(context.tree) {
        for place in address::find(text.source) {
            findings.add(Found::within(&ADDRESS, text.node, text.place(place)));
        }
    }
}
