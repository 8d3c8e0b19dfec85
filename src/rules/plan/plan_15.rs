//! PLAN-15: one person or a unique role carries out each measure, not a group.

use crate::case::Measure;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::wording::lists::List;
use crate::rules::wording::{Hit, warning};
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "PLAN-15",
    severity: Severity::Warning,
    basis: &[&law::PLAN_D, &law::OWN_PROPOSAL],
    title: Text::new(
        "Tiltakene har navngitte personer, ikke en gruppe",
        "Tiltaka har namngitte personar, ikkje ei gruppe",
        "Measures have persons, not a group",
    ),
    why: Text::new(
        "Loven krever at planen sier hvem som skal gjennomføre tiltakene. Når det er «alle voksne», tror hver av \
         dem at en annen gjør det, og eleven vet ikke hvem som kommer.",
        "Lova krev at planen seier kven som skal gjennomføre tiltaka. Når det er «alle vaksne», trur kvar av dei \
         at ein annan gjer det, og eleven veit ikkje kven som kjem.",
        "The Act requires the plan to say who shall carry out the measures. Where it is “all adults”, each \
         believes that another does it, and the pupil does not know who will come.",
    ),
    limits: Text::new(
        "Ordlisten er brilles egen, for ingen kilde gir noen. Regelen leser `tittel` på kodene i `utføres_av`, og \
         `hva` der bare én person er satt opp. Er flere personer satt opp, tier den, for da er gruppa dem. Om de \
         kan gjøre det, vet den ikke.",
        "Ordlista er brille si eiga, for inga kjelde gir noka. Regelen les `tittel` på kodane i `utføres_av`, og \
         `hva` der berre éin person er sett opp. Er fleire personar sette opp, teier han, for då er gruppa dei. \
         Om dei kan gjere det, veit han ikkje.",
        "The list of phrases is brille's own, for no source gives one. The rule reads `tittel` of the codes in \
         `utføres_av`, and `hva` where only one person is set up. Where several are, it is silent, for then they \
         are the group. Whether they can do it, it does not know.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&GROUP, &TEXT],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 går gjennom laglista med alle voksne og henger den opp., hvor: [friminutt], start: 2026-09-14, utføres_av: [L1], evalueres: { dato: 2026-09-25 } }
    - { id: T2, løser: [P1], hva: Alle voksne på trinnet står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1, L1], evalueres: { dato: 2026-09-25 } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
personer:
  E1: { rolle: elev, trinn: 6, ved_skolen: ja }
  F1: { rolle: foresatt, til: E1, foreldreansvar: ja }
  L1: { rolle: kontaktlærer }
  A1: { rolle: assistent }
  S1: { rolle: sosiallærer }
  R1: { rolle: rektor }
  X1: { rolle: ansatt, tittel: Lærerne på 6. trinn }
plan:
  versjon: 1
  dato: 2026-09-11
  problemer:
    - { id: P1, beskrivelse: E1 blir stående alene når klassen deler seg i lag i storefri hver dag., bygger_på: [U1] }
  tiltak:
    - { id: T1, løser: [P1], hva: L1 setter faste lag., hvor: [friminutt], start: 2026-09-14, utføres_av: [X1], evalueres: { dato: 2026-09-25 } } # <-
    - { id: T2, løser: [P1], hva: Alle voksne står ved ballbingen hele storefri., hvor: [friminutt], start: 2026-09-14, utføres_av: [A1], evalueres: { dato: 2026-09-25 } } # <-
",
        },
    ],
    check: Some(check),
};

static GROUP: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} gjennomføres av {phrase} og ikke av bestemte personer.",
        "Tiltaket {measure} blir gjennomført av {phrase} og ikkje av bestemte personar.",
        "The measure {measure} is carried out by {phrase} and not by certain persons.",
    ),
    label: Text::new("en gruppe", "ei gruppe", "a group"),
    help: Text::new(
        "Gi hver av dem en egen kode under `personer`. Skriv heller {better}.",
        "Gi kvar av dei ein eigen kode under `personer`. Skriv heller {better}.",
        "Give each of them a code of their own under `personer`. Rather write {better}.",
    ),
};

static TEXT: Message = Message {
    headline: Text::new(
        "Tiltaket {measure} sier at {phrase} skal gjøre det, men bare én person er satt opp.",
        "Tiltaket {measure} seier at {phrase} skal gjere det, men berre éin person er sett opp.",
        "The measure {measure} says that {phrase} shall do it, but only one person is set up.",
    ),
    label: Text::new("hvem er det?", "kven er det?", "who is that?"),
    help: Text::new(
        "La `hva` og `utføres_av` si det samme. Skriv heller {better}.",
        "La `hva` og `utføres_av` seie det same. Skriv heller {better}.",
        "Let `hva` and `utføres_av` say the same. Rather write {better}.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    for measure in context.case.measures() {
        let found = group(context, measure).or_else(|| group_in_text(context, measure));
        if let Some(found) = found {
            findings.add(found.arg("measure", named(measure.id)));
        }
    }
}

/// A measure whose every executor is a group by its title.
fn group(context: &Context<'_>, measure: &Measure<'_>) -> Option<Found> {
    let executors = &measure.carried_out_by;
    let titles = || executors.iter().map(|code| vague_title(context, code.value));
    let hit = titles().next().flatten().filter(|_| titles().all(|hit| hit.is_some()))?;
    let found = Found::at(&GROUP, executors.first()?.node);
    Some(hit.fill(found))
}

fn vague_title<'a>(context: &'a Context<'_>, code: &str) -> Option<&'a Hit> {
    let title = context.case.person(code)?.title?;
    context.phrases_in(title, List::VagueWho).find(|hit| hit.words_before == 0)
}

fn group_in_text(context: &Context<'_>, measure: &Measure<'_>) -> Option<Found> {
    let [_] = measure.carried_out_by.as_slice() else { return None };
    let mut hits = context.phrases_in(measure.what?, List::VagueWho);
    let hit = hits.find(|hit| hit.warning.is_group)?;
    Some(warning(context, &TEXT, hit))
}
