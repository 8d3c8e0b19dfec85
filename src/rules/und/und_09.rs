//! UND-09: the school looks where it happens.

use crate::case::{Extent, Form, Incident, Method, MethodEntry, Words};
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule, named};

pub(super) static RULE: Rule = Rule {
    code: "UND-09",
    severity: Severity::Note,
    basis: &[&law::OWN_PROPOSAL],
    title: Text::new(
        "Skolen undersøker på stedene der det skjer",
        "Skolen undersøkjer på stadene der det skjer",
        "The school investigates in the places where it happens",
    ),
    why: Text::new(
        "Det som gjør en elev utrygg, skjer ofte et bestemt sted: i garderoben, i gangen, på nett. En observasjon i \
         klasserommet viser da lite, og det kan se ut som om ingenting skjer.",
        "Det som gjer ein elev utrygg, skjer ofte på ein bestemt stad: i garderoben, i gangen, på nett. Ein observasjon \
         i klasserommet viser då lite, og det kan sjå ut som om ingenting skjer.",
        "What makes a pupil unsafe often happens in one place: in the changing room, in the corridor, online. An \
         observation in the classroom then shows little, and it may look as if nothing happens.",
    ),
    limits: Text::new(
        "Regelen sammenligner ordene i `arena` for hendelsene før undersøkelsen var ferdig, med ordene for det som er \
         observert, og ser ikke at to ord betyr det samme sted. En gjennomgang av bruken på nett dekker digitale hendelser. \
         Skolevei og fritid, saker uten noen observasjon og saker med `omfang: enkel` blir ikke vurdert. Kravet er brilles eget forslag.",
        "Regelen samanliknar orda i `arena` for hendingane før undersøkinga var ferdig, med orda for det som er \
         observert, og ser ikkje at to ord tyder same staden. Ein gjennomgang av bruken på nett dekkjer digitale hendingar. \
         Skoleveg og fritid, saker utan nokon observasjon og saker med `omfang: enkel` blir ikkje vurderte. Kravet er brille sitt eige \
         framlegg.",
        "The rule compares the words in `arena` for incidents before the investigation was finished with those for what \
         was observed, and does not see that two words mean the same place. A review of online use covers digital \
         incidents. The way to school, leisure time, cases without any observation and cases with `omfang: enkel` are not judged. The requirement is \
         brille’s own proposal.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&MESSAGE],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - { id: H1, dato: 2026-09-08, arena: Friminutt, hva: Lagene ble valgt uten E1., sett_av: [A1], grep_inn: { av: A1, hvordan: Delte inn i nye lag. } }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
hendelser:
  - id: H1
    dato: 2026-09-08
    arena: garderobe # <-
    hva: Jakka til E1 lå i dusjen.
    sett_av: [A1]
    grep_inn: { av: A1, hvordan: Fant jakka og snakket med klassen. }
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Skolen har observert, men ikke der hendelsen {incident} skjedde.",
        "Skolen har observert, men ikkje der hendinga {incident} skjedde.",
        "The school has observed, but not where the incident {incident} happened.",
    ),
    label: Text::new("ikke observert her", "ikkje observert her", "not observed here"),
    help: Text::new(
        "Observer der det skjer, eller skriv samme ord i `arena` hvis det er samme sted.",
        "Observer der det skjer, eller skriv same ordet i `arena` om det er same staden.",
        "Observe where it happens, or write the same word in `arena` if it is the same place.",
    ),
};

const ALSO: Text = Text::new("heller ikke her", "heller ikkje her", "nor here");

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let unread = ["undersøkelser/*/metoder/*/arena", "undersøkelser/*/metoder/*/type", "hendelser/*/arena"];
    if case.extent() == Extent::Light || super::progress_is_unclear(context) || context.is_unclear(&unread) {
        return;
    }
    let finished = super::due(context).filter_map(|investigation| {
        let concluded = investigation.conclusion.as_ref().and_then(|conclusion| conclusion.date);
        investigation.end.or(concluded)?.date
    });
    let Some(finished) = finished.max() else { return };
    let seen: Vec<&MethodEntry<'_>> = super::methods(case).filter(|method| looks(method)).collect();
    if !seen.iter().any(|method| super::is_a(method, Method::Observation)) {
        return;
    }
    let before = case.incidents.iter().filter(|incident| incident.date.is_some_and(|day| day.date <= Some(finished)));
    let mut unseen = before
        .filter_map(|incident| Some((incident, incident.arena?)))
        .filter(|(_, arena)| !is_out_of_sight(arena.value))
        .filter(|(incident, arena)| !seen.iter().any(|method| is_seen(method, incident, *arena)));
    let Some((incident, arena)) = unseen.next() else { return };
    let found = Found::at(&MESSAGE, arena.node).arg("incident", named(incident.id));
    findings.add(unseen.fold(found, |found, (_, arena)| found.label(arena.node, ALSO)));
}

/// Whether a method looks at a place and does not only ask about it.
fn looks(method: &MethodEntry<'_>) -> bool {
    super::is_a(method, Method::Observation) || super::is_a(method, Method::Digital)
}

fn is_seen(method: &MethodEntry<'_>, incident: &Incident<'_>, arena: Words<'_>) -> bool {
    let is_digital = incident.forms.iter().any(|form| form.value == Form::Digital);
    (is_digital && super::is_a(method, Method::Digital))
        || method.arena.is_none_or(|place| is_same_word(place.value, arena.value))
}

fn is_same_word(one: &str, other: &str) -> bool {
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

/// Places where the school cannot be expected to look.
const OUT_OF_SIGHT: [&str; 4] = ["skolevei", "skoleveg", "skuleveg", "fritid"];

fn is_out_of_sight(place: &str) -> bool {
    OUT_OF_SIGHT.iter().any(|known| is_same_word(known, place))
}
