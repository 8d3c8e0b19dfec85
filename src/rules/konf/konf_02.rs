//! KONF-02: the names stand in the key file, and not in the case.

use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::sensitive::names::{Certainty, NameList};
use crate::rules::{Context, Example, Findings, Found, Rule, texts};
use crate::yaml::Node;

pub(super) static RULE: Rule = Rule {
    code: "KONF-02",
    severity: Severity::Warning,
    basis: &[&law::SECRECY, &law::PERSONAL_DATA, &law::ACCESS_CONTROL],
    title: Text::new(
        "Navnene står i navnefilen, ikke i saken",
        "Namna står i namnefila, ikkje i saka",
        "The names stand in the key file, not in the case",
    ),
    why: Text::new(
        "Den som arbeider på skolen, skal hindre at andre får vite noe om elevers og foreldres personlige forhold. Med \
         koder i saken og navn i en egen fil gjør en fil på avveie mindre skade, og en kopi kan gis ut uten at navnene \
         på andre barn følger med.",
        "Den som arbeider på skolen, skal hindre at andre får vite noko om dei personlege forholda til elevar og \
         foreldre. Med kodar i saka og namn i ei eiga fil gjer ei fil på avvegar mindre skade, og ein kopi kan gjevast \
         ut utan at namna på andre barn følgjer med.",
        "Those who work at the school must keep others from learning of the personal circumstances of pupils and \
         parents. With codes in the case and names in a file of their own, a file that goes astray does less harm, and \
         a copy can be handed out without the names of other children.",
    ),
    limits: Text::new(
        "Regelen kjenner bare navnene i navnefilen (`--names`, eller `navn.yaml` ved siden av saken). Den finner hele \
         navn og fornavn på minst tre bokstaver i verdier, feltnavn og kommentarer, men ikke etternavn alene, \
         kallenavn eller skrivefeil. Et fornavn som også er et vanlig ord, gir først i en setning bare merknad, og med \
         liten bokstav ingenting. At navnene skal stå for seg, er brilles måte å oppfylle taushetsplikten på; loven \
         krever ikke koder.",
        "Regelen kjenner berre namna i namnefila (`--names`, eller `navn.yaml` ved sida av saka). Han finn heile namn \
         og førenamn på minst tre bokstavar i verdiar, feltnamn og kommentarar, men ikkje etternamn åleine, kallenamn \
         eller skrivefeil. Eit førenamn som òg er eit vanleg ord, gir først i ei setning berre merknad, og med liten \
         bokstav ingenting. At namna skal stå for seg, er måten brille oppfyller teieplikta på; lova krev ikkje kodar.",
        "The rule knows only the names of the key file (`--names`, or `navn.yaml` beside the case). It finds full names \
         and first names of three letters or more in values, names of fields and comments, but no surnames alone, \
         nicknames or misspellings. A first name that is an ordinary word too gives only a note at the start of a \
         sentence, and nothing in small letters. That names stand apart is brille's way to keep the duty of secrecy; \
         the law asks for no codes.",
    ),
    since: "0.1.0",
    from: None,
    settings: &[],
    together: &[],
    missing: None,
    messages: &[&NAME, &DOUBTFUL],
    examples: &[
        Example {
            good: true,
            date: "2026-10-05",
            yaml: "\
# navn: Ada Eksempel
# navn: Dag Prøve
# navn: Bo Prøve
logg:
  - { dato: 2026-10-02, av: L1, hva: \"E1 var med på lag hver dag. Elever som bor langt unna, får bo hos E2.\" }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
# navn: Ada Eksempel
# navn: Dag Prøve
logg:
  # spør ada eksempel igjen # <-
  - dato: 2026-10-02
    av: L1
    hva: Jakka til Ada lå i søpla. # <-
  - dato: 2026-10-04
    av: L1
    hva: Dag og tid er avtalt. # <-
",
        },
    ],
    check: Some(check),
};

static NAME: Message = Message {
    headline: Text::new(
        "Her står et navn fra navnefilen.",
        "Her står eit namn frå namnefila.",
        "This is a name from the key file.",
    ),
    label: Text::new("navn", "namn", "a name"),
    help: Text::new(
        "Skriv personkoden i stedet. Er filen allerede delt, så vurder om det er et avvik som skal meldes.",
        "Skriv personkoden i staden. Er fila alt delt, så vurder om det er eit avvik som skal meldast.",
        "Write the person's code instead. If the file has been shared already, consider whether that is a breach to \
         report.",
    ),
};

static DOUBTFUL: Message = Message {
    headline: Text::new(
        "Her står et ord som også er et navn i navnefilen.",
        "Her står eit ord som òg er eit namn i namnefila.",
        "This is a word that is also a name in the key file.",
    ),
    label: Text::new("kan være et navn", "kan vere eit namn", "perhaps a name"),
    help: Text::new(
        "Er det personen, så skriv personkoden i stedet.",
        "Er det personen, så skriv personkoden i staden.",
        "If it is the person, write the person's code instead.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let names = NameList::new(&context.surroundings.names);
    if names.is_empty() {
        return;
    }
    for text in texts::of(context.tree) {
        for hit in names.find(text.source).into_iter().filter(|_| !is_file_name(text.node)) {
            let (message, weight) = match hit.certainty {
                Certainty::Sure => (&NAME, Severity::Warning),
                Certainty::Doubtful => (&DOUBTFUL, Severity::Note),
            };
            findings.add(Found::within(message, text.node, text.place(hit.range)).severity(weight));
        }
    }
}

/// Whether a value is the name of an attachment, of which KONF-10 speaks.
fn is_file_name(node: Node<'_>) -> bool {
    node.key().and_then(Node::as_str) == Some("fil")
}
