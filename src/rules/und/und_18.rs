//! UND-18: the file says whether it is a single event or a pattern.

use crate::case::Extent;
use crate::finding::{Message, Severity};
use crate::lang::Text;
use crate::law;
use crate::rules::{Context, Example, Findings, Found, Rule};

pub(super) static RULE: Rule = Rule {
    code: "UND-18",
    severity: Severity::Warning,
    basis: &[&law::MILJOLOYPER],
    title: Text::new(
        "Det er vurdert om det er en enkelthendelse eller et mønster",
        "Det er vurdert om det er ei enkelthending eller eit mønster",
        "It is weighed whether this is a single event or a pattern",
    ),
    why: Text::new(
        "Det som ser lite ut hver for seg, kan være mye for den som lever med det hver dag. Om det har skjedd én gang eller \
         gjentatte ganger, har mye å si for hvor alvorlig saken er, og for hvilke tiltak som trengs.",
        "Det som ser lite ut kvar for seg, kan vere mykje for den som lever med det kvar dag. Om det har skjedd éin gong \
         eller gjentekne gonger, har mykje å seie for kor alvorleg saka er, og for kva tiltak som trengst.",
        "What looks little by itself may be much to somebody who lives with it every day. Whether it happened once or again \
         and again matters for how serious the case is and for which measures are needed.",
    ),
    limits: Text::new(
        "Regelen ser bare at `mønster` er skrevet når en undersøkelse er ferdig eller planen laget; `uklart` er også et svar. \
         Det er god praksis, ikke et krav i loven, og derfor en merknad, men en advarsel i en alvorlig eller omfattende sak. \
         Med `omfang: enkel` kreves det ikke. Har filen flere hendelser, sier UND-22 fra i stedet.",
        "Regelen ser berre at `mønster` er skrive når ei undersøking er ferdig eller planen laga; `uklart` er òg eit svar. \
         Det er god praksis, ikkje eit krav i lova, og difor ein merknad, men ei åtvaring i ei alvorleg eller omfattande \
         sak. Med `omfang: enkel` blir det ikkje kravt. Har fila fleire hendingar, seier UND-22 frå i staden.",
        "The rule sees only that `mønster` is written once an investigation is finished or the plan made; `uklart` is an \
         answer too. It is good practice and no demand of the Act, and so a note, but a warning in a serious or extensive \
         case. With `omfang: enkel` it is not asked for. Where the file has several incidents, UND-22 speaks instead.",
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
sak: { id: 2026-0147, gjelder: elev, miljø: psykososialt, arenaer: [skole], mønster: uklart }
",
        },
        Example {
            good: false,
            date: "2026-10-05",
            yaml: "\
sak: # <-
  id: 2026-0147
  gjelder: elev
  miljø: psykososialt
  arenaer: [skole]
",
        },
    ],
    check: Some(check),
};

static MESSAGE: Message = Message {
    headline: Text::new(
        "Filen viser ikke om det er en enkelthendelse eller noe som gjentar seg.",
        "Fila viser ikkje om det er ei enkelthending eller noko som tek seg opp att.",
        "The file does not show whether this is a single event or something that recurs.",
    ),
    label: Text::new("uten `mønster`", "utan `mønster`", "without `mønster`"),
    help: Text::new(
        "Skriv `mønster: enkelthendelse`, `gjentatt` eller `uklart` under `sak`, etter det undersøkelsen viste.",
        "Skriv `mønster: enkelthendelse`, `gjentatt` eller `uklart` under `sak`, etter det undersøkinga viste.",
        "Write `mønster: enkelthendelse`, `gjentatt` or `uklart` under `sak`, according to what the investigation showed.",
    ),
};

fn check(context: &Context<'_>, findings: &mut Findings) {
    let case = context.case;
    let Some(frame) = &case.frame else { return };
    let is_asked = case.extent() != Extent::Light && super::due(context).next().is_some();
    let is_left_to_other = super::und_22::has_many_incidents(context);
    if !is_asked || is_left_to_other || super::progress_is_unclear(context) {
        return;
    }
    if context.gaps.plainly_lack(frame.node, "mønster") {
        let is_heavy = case.is_serious() || case.extent() == Extent::Extensive;
        let weight = if is_heavy { Severity::Warning } else { Severity::Note };
        findings.add(Found::in_section(&MESSAGE, frame.node).severity(weight));
    }
}
