//! A page in plain language for the pupil and the parents: what it is about, what the school does, what they can do.

use super::super::clean::Clean;
use super::super::paper::{Block, Line, Paper, Tone};
use super::super::parts::head;
use super::super::scribe::Scribe;
use super::super::words::wording;
use super::Document;
use crate::audience::Audience;
use crate::case::{Hearing, Measure};
use of_class::OfClass;
use to_pupil::ToPupil;

wording! {
    /// The words of the page, spoken of the pupil.
    Words {
        subtitle: "Kort fortalt, for eleven og foreldrene", "Kort fortalt, for eleven og foreldra";
        about: "Hva saken handler om", "Kva saka handlar om";
        known: "Skolen fikk vite at eleven kanskje ikke har det trygt og godt på skolen.",
            "Skolen fekk vite at eleven kanskje ikkje har det trygt og godt på skolen.";
        known_on: "Det var", "Det var";
        must_act: "Da må skolen finne ut hva som skjer, og gjøre noe for at det skal bli bra.",
            "Då må skolen finne ut kva som skjer, og gjere noko for at det skal bli bra.";
        found: "Dette skal skolen gjøre noe med:", "Dette skal skolen gjere noko med:";
        said: "Det skolen har skrevet ned at eleven har fortalt", "Det skolen har skrive ned at eleven har fortalt";
        counts: "Det er slik eleven opplever det, som teller.", "Det er slik eleven opplever det, som tel.";
        doing: "Hva skolen gjør", "Kva skolen gjer";
        no_plan: "Skolen har ikke skrevet en plan ennå.", "Skolen har ikkje skrive ein plan enno.";
        who: "Hvem", "Kven";
        when: "Når", "Når";
        from: "Fra", "Frå";
        until: "Til", "Til";
        checking: "Når vi ser om det hjelper", "Når vi ser om det hjelper";
        next: "Neste gang er", "Neste gong er";
        asked: "Da spør vi eleven om det er blitt bedre. Hvis det ikke hjelper, må skolen gjøre noe annet.",
            "Då spør vi eleven om det har vorte betre. Om det ikkje hjelper, må skolen gjere noko anna.";
        no_date: "Det er ikke avtalt noen dag framover. Spør skolen når det blir.",
            "Det er ikkje avtalt nokon dag framover. Spør skolen når det blir.";
        closed_title: "Saken er avsluttet", "Saka er avslutta";
        closed: "Er det ikke bra likevel, er det bare å si fra igjen.",
            "Er det ikkje bra likevel, er det berre å seie frå att.";
        over: "Tiltakene i planen er ferdige.", "Tiltaka i planen er ferdige.";
        act: "Paragrafene står i opplæringslova.", "Paragrafane står i opplæringslova.";
        other_act: "De andre paragrafene står i opplæringslova.", "Dei andre paragrafane står i opplæringslova.";
        rights: "Hva eleven har rett til", "Kva eleven har rett til";
        right_safe: "Eleven har rett til å ha det trygt og godt på skolen.",
            "Eleven har rett til å ha det trygt og godt på skolen.";
        right_heard: "Eleven har rett til å si hva eleven mener. Skolen skal høre på eleven og legge vekt på det eleven sier, etter alder og modenhet.",
            "Eleven har rett til å seie kva eleven meiner. Skolen skal høyre på eleven og leggje vekt på det eleven seier, etter alder og modning.";
        right_best: "Skolen skal legge stor vekt på hva som er best for eleven.",
            "Skolen skal leggje stor vekt på kva som er best for eleven.";
        right_governor: "Eleven eller foreldrene kan melde saken til statsforvalteren hvis skolen ikke gjør nok. Først må saken være tatt opp med {leder}, og det må ha gått minst en uke. Eleven må fortsatt gå på skolen. Er det særlige grunner, kan statsforvalteren behandle saken likevel.",
            "Eleven eller foreldra kan melde saka til statsforvaltaren om skolen ikkje gjer nok. Først må saka vere teken opp med {leder}, og det må ha gått minst ei veke. Eleven må framleis gå på skolen. Er det særlege grunnar, kan statsforvaltaren behandle saka likevel.";
        owner: "skoleeieren", "skoleeigaren";
        board: "skolens styre", "styret for skolen";
        talk: "Hvem eleven kan snakke med", "Kven eleven kan snakke med";
        coordinator: "Den som følger opp saken:", "Den som følgjer opp saka:";
        anybody: "Eleven kan si fra til alle voksne som arbeider på skolen. De må si det videre til {leder}. Gjelder det noen i ledelsen, melder de fra til {eier} i stedet.",
            "Eleven kan seie frå til alle vaksne som arbeider på skolen. Dei må seie det vidare til {leder}. Gjeld det nokon i leiinga, melder dei frå til {eier} i staden.";
    }
}

mod of_class {
    use super::wording;

    wording! {
        /// The words of the page in a case about a class.
        OfClass {
            subtitle: "Kort fortalt, for elevene og foreldrene", "Kort fortalt, for elevane og foreldra";
            known: "Skolen fikk vite at elevene i klassen kanskje ikke har det trygt og godt på skolen.",
                "Skolen fekk vite at elevane i klassen kanskje ikkje har det trygt og godt på skolen.";
            said: "Det skolen har skrevet ned at elevene har fortalt", "Det skolen har skrive ned at elevane har fortalt";
            counts: "Det er slik elevene opplever det, som teller.", "Det er slik elevane opplever det, som tel.";
            asked: "Da spør vi elevene om det er blitt bedre. Hvis det ikke hjelper, må skolen gjøre noe annet.",
                "Då spør vi elevane om det har vorte betre. Om det ikkje hjelper, må skolen gjere noko anna.";
            rights: "Hva elevene har rett til", "Kva elevane har rett til";
            right_safe: "Hver elev har rett til å ha det trygt og godt på skolen.",
                "Kvar elev har rett til å ha det trygt og godt på skolen.";
            right_heard: "Elevene har rett til å si hva de mener. Skolen skal høre på dem og legge vekt på det de sier, etter alder og modenhet.",
                "Elevane har rett til å seie kva dei meiner. Skolen skal høyre på dei og leggje vekt på det dei seier, etter alder og modning.";
            right_best: "Skolen skal legge stor vekt på hva som er best for elevene.",
                "Skolen skal leggje stor vekt på kva som er best for elevane.";
            right_governor: "En elev eller foreldrene kan melde saken til statsforvalteren hvis skolen ikke gjør nok. Først må saken være tatt opp med {leder}, og det må ha gått minst en uke. Eleven må fortsatt gå på skolen. Er det særlige grunner, kan statsforvalteren behandle saken likevel.",
                "Ein elev eller foreldra kan melde saka til statsforvaltaren om skolen ikkje gjer nok. Først må saka vere teken opp med {leder}, og det må ha gått minst ei veke. Eleven må framleis gå på skolen. Er det særlege grunnar, kan statsforvaltaren behandle saka likevel.";
            talk: "Hvem elevene kan snakke med", "Kven elevane kan snakke med";
            anybody: "Elevene kan si fra til alle voksne som arbeider på skolen. De må si det videre til {leder}. Gjelder det noen i ledelsen, melder de fra til {eier} i stedet.",
                "Elevane kan seie frå til alle vaksne som arbeider på skolen. Dei må seie det vidare til {leder}. Gjeld det nokon i leiinga, melder dei frå til {eier} i staden.";
        }
    }
}

mod to_pupil {
    use super::wording;

    wording! {
        /// The words of the page, spoken to the pupil.
        ToPupil {
            subtitle: "Kort fortalt, til deg som saken gjelder", "Kort fortalt, til deg som saka gjeld";
            known: "Skolen fikk vite at du kanskje ikke har det trygt og godt på skolen.",
                "Skolen fekk vite at du kanskje ikkje har det trygt og godt på skolen.";
            said: "Det skolen har skrevet ned at du har fortalt", "Det skolen har skrive ned at du har fortalt";
            counts: "Det er slik du opplever det, som teller.", "Det er slik du opplever det, som tel.";
            asked: "Da spør vi deg om det er blitt bedre. Hvis det ikke hjelper, må skolen gjøre noe annet.",
                "Då spør vi deg om det har vorte betre. Om det ikkje hjelper, må skolen gjere noko anna.";
            rights: "Hva du har rett til", "Kva du har rett til";
            right_safe: "Du har rett til å ha det trygt og godt på skolen.",
                "Du har rett til å ha det trygt og godt på skolen.";
            right_heard: "Du har rett til å si hva du mener. Skolen skal høre på deg og legge vekt på det du sier, etter hvor gammel og moden du er.",
                "Du har rett til å seie kva du meiner. Skolen skal høyre på deg og leggje vekt på det du seier, etter kor gammal og moden du er.";
            right_best: "Skolen skal legge stor vekt på hva som er best for deg.",
                "Skolen skal leggje stor vekt på kva som er best for deg.";
            right_governor: "Du eller foreldrene dine kan melde saken til statsforvalteren hvis skolen ikke gjør nok. Først må saken være tatt opp med {leder}, og det må ha gått minst en uke. Du må fortsatt gå på skolen. Er det særlige grunner, kan statsforvalteren behandle saken likevel.",
                "Du eller foreldra dine kan melde saka til statsforvaltaren om skolen ikkje gjer nok. Først må saka vere teken opp med {leder}, og det må ha gått minst ei veke. Du må framleis gå på skolen. Er det særlege grunnar, kan statsforvaltaren behandle saka likevel.";
            talk: "Hvem du kan snakke med", "Kven du kan snakke med";
            anybody: "Du kan si fra til alle voksne som arbeider på skolen. De må si det videre til {leder}. Gjelder det noen i ledelsen, melder de fra til {eier} i stedet.",
                "Du kan seie frå til alle vaksne som arbeider på skolen. Dei må seie det vidare til {leder}. Gjeld det nokon i leiinga, melder dei frå til {eier} i staden.";
        }
    }
}

/// What is said, of the pupil or to the pupil.
struct Speech<'a, 'c, 't> {
    scribe: &'a Scribe<'c, 't>,
    words: &'static Words,
    to_pupil: Option<&'static ToPupil>,
    of_class: Option<&'static OfClass>,
}

impl Speech<'_, '_, '_> {
    /// The words of the class in a case about one, those for the pupil where the pupil reads, else those for the
    /// parents.
    fn say(
        &self,
        of_pupil: &'static str,
        to_pupil: impl Fn(&'static ToPupil) -> &'static str,
        of_class: impl Fn(&'static OfClass) -> &'static str,
    ) -> Clean {
        let said = self.of_class.map(of_class).or_else(|| self.to_pupil.map(to_pupil));
        self.named(said.unwrap_or(of_pupil))
    }

    /// A sentence with what the school calls its head and whom it answers to.
    fn named(&self, sentence: &'static str) -> Clean {
        let parts = sentence.split_inclusive('}').map(|part| match part.split_once('{') {
            Some((before, "leder}")) => Clean::concat([before.into(), self.scribe.head()]),
            Some((before, _)) => {
                let owner = self.scribe.of_school(self.words.owner, self.words.board);
                Clean::concat([before.into(), owner.into()])
            }
            None => part.into(),
        });
        Clean::join(&parts.collect::<Vec<_>>(), "")
    }
}

/// The page.
pub(super) fn of(scribe: &Scribe) -> Paper {
    let (words, lang) = (Words::of(scribe.lang()), scribe.lang());
    let to_pupil = (scribe.options.reader == Some(Audience::Pupil)).then(|| ToPupil::of(lang));
    let of_class = scribe.case.pupil.is_none().then(|| OfClass::of(lang));
    let speech = Speech { scribe, words, to_pupil, of_class };
    let body = [speech.about(), speech.said(), speech.doing(), speech.checking(), speech.rights(), speech.talk()];
    let head = head::Head {
        document: Document::Plain,
        subtitle: Some(speech.say(words.subtitle, |you| you.subtitle, |class| class.subtitle)),
        version: None,
        date: Some(Clean::short_date(scribe.options.today)),
        facts: Vec::new(),
    };
    head::paper(scribe, head, body.into_iter().flatten().collect())
}

impl Speech<'_, '_, '_> {
    fn about(&self) -> Vec<Block> {
        let (scribe, words) = (self.scribe, self.words);
        let known = scribe.case.first_knowledge().map(|(date, _)| scribe.date(date));
        let known = known.map(|day| Clean::concat([words.known_on.into(), " ".into(), day, ".".into()]));
        let said =
            [Some(self.say(words.known, |you| you.known, |class| class.known)), known, Some(words.must_act.into())];
        let said: Vec<_> = said.into_iter().flatten().collect();
        let mut blocks = vec![Block::section(words.about), Block::prose(Clean::join(&said, " "))];
        let problems: Vec<_> =
            scribe.case.problems().iter().filter_map(|problem| scribe.prose(problem.description)).collect();
        if !problems.is_empty() {
            blocks.push(Block::lead(Line::default().strong(words.found)));
            blocks.extend(problems.into_iter().map(Block::prose));
        }
        blocks
    }

    /// What the pupil has said: the latest words on each thing that the pupil was heard on.
    fn said(&self) -> Vec<Block> {
        let (scribe, words) = (self.scribe, self.words);
        let case = scribe.case;
        let of_subject = |hearing: &&Hearing| hearing.who.is_some_and(|who| case.is_subject(&who));
        let experiences = case.investigations.iter().filter_map(|one| scribe.prose(one.experience));
        let views = case.hearings.iter().filter(of_subject).filter_map(|hearing| scribe.prose(hearing.view));
        let voices: Vec<_> = experiences.chain(views).map(|text| Block::Voice { text }).collect();
        if voices.is_empty() {
            return Vec::new();
        }
        let head = [
            Block::section(self.say(words.said, |you| you.said, |class| class.said)),
            Block::prose(self.say(words.counts, |you| you.counts, |class| class.counts)),
        ];
        head.into_iter().chain(voices).collect()
    }

    /// The measures that go on or are to come.
    fn doing(&self) -> Vec<Block> {
        let (scribe, words) = (self.scribe, self.words);
        let mut blocks = vec![Block::section(words.doing)];
        if scribe.case.plan.is_none() {
            blocks.push(Block::prose(words.no_plan.into()));
        }
        let today = scribe.options.today;
        let lasts = |measure: &&Measure| {
            measure.end.and_then(|day| day.date).is_none_or(|end| end >= today) && !scribe.case.has_ended(measure)
        };
        let measures = scribe.case.measures();
        if !measures.is_empty() && !measures.iter().any(|measure| lasts(&measure)) {
            blocks.push(Block::prose(words.over.into()));
        }
        blocks.extend(measures.iter().filter(lasts).map(|measure| self.measure(measure)));
        blocks
    }

    fn measure(&self, measure: &Measure) -> Block {
        let (scribe, words) = (self.scribe, self.words);
        let who = scribe.listed(&measure.carried_out_by).map(|who| Block::detail(words.who, who));
        let when = self.period(measure).map(|period| Block::detail(words.when, period));
        let what = scribe.prose(measure.what).map(|text| Block::Prose { text, tone: Tone::Strong });
        let body = what.into_iter().chain(who).chain(when).collect();
        Block::Notice { title: None, body }
    }

    /// When a measure is carried out: one without an end goes on until the school looks at it anew.
    fn period(&self, measure: &Measure) -> Option<Clean> {
        let (scribe, words) = (self.scribe, self.words);
        match (scribe.long_day(measure.start), scribe.long_day(measure.end)) {
            (Some(start), Some(end)) if start == end => Some(start),
            (Some(start), Some(end)) => Some(Clean::join(&[start, end], " – ")),
            (Some(start), None) => {
                Some(Clean::join(&[words.from.into(), start, scribe.words.until_evaluation.into()], " "))
            }
            (None, Some(end)) => Some(Clean::join(&[words.until.into(), end], " ")),
            (None, None) => None,
        }
    }

    fn checking(&self) -> Vec<Block> {
        let (scribe, words) = (self.scribe, self.words);
        if scribe.case.is_closed() {
            return vec![Block::section(words.closed_title), Block::prose(words.closed.into())];
        }
        let said = match scribe.case.next_evaluation(scribe.options.today) {
            Some(date) => {
                let next = Clean::concat([words.next.into(), " ".into(), scribe.date(date), ".".into()]);
                Clean::join(&[next, self.say(words.asked, |you| you.asked, |class| class.asked)], " ")
            }
            None => words.no_date.into(),
        };
        vec![Block::section(words.checking), Block::prose(said)]
    }

    fn rights(&self) -> Vec<Block> {
        let (law, words) = (self.scribe.law_now(), self.words);
        let items = [
            (self.say(words.right_safe, |you| you.right_safe, |class| class.right_safe), law.right.into()),
            (self.say(words.right_heard, |you| you.right_heard, |class| class.right_heard), law.named(law.heard)),
            (self.say(words.right_best, |you| you.right_best, |class| class.right_best), law.named(law.best)),
            (
                self.say(words.right_governor, |you| you.right_governor, |class| class.right_governor),
                law.governor.into(),
            ),
        ];
        let item = |(text, place): (Clean, Clean)| Line::from(text).and(" ").small(place);
        let title = self.say(words.rights, |you| you.rights, |class| class.rights);
        let items = items.into_iter().map(item).collect();
        let act = if law.names_another_act() { words.other_act } else { words.act };
        vec![Block::section(title), Block::List { items }, Block::line(Line::default().small(act))]
    }

    fn talk(&self) -> Vec<Block> {
        let (scribe, words) = (self.scribe, self.words);
        let coordinator = scribe.case.plan.as_ref().and_then(|plan| scribe.who(plan.coordinator));
        let coordinator =
            coordinator.map(|who| Block::prose(Clean::concat([words.coordinator.into(), " ".into(), who, ".".into()])));
        let title = Block::section(self.say(words.talk, |you| you.talk, |class| class.talk));
        let anybody = Block::prose(self.say(words.anybody, |you| you.anybody, |class| class.anybody));
        std::iter::once(title).chain(coordinator).chain([anybody]).collect()
    }
}
