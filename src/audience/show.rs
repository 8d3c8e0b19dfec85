//! How a field is shown: the words of the policy.

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// A mapping or a list item, which is shown or not as a whole.
    Item,
    /// A date, a number, an identifier of a thing or a word of a closed list.
    Value,
    /// Words that somebody wrote.
    Text,
    /// The code of a person.
    Person,
}

/// How it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Show {
    /// As it is written.
    Full,
    /// With neutral words for people whom the reader must not know.
    Neutral,
    /// In neutral words, where no other pupil, no other home and no accused employee is mentioned.
    Alone,
    /// As it is written, where nobody at all is mentioned.
    Nobody,
    /// Where a field beside or within it names the pupil or the reader; a person, where it is one of them.
    Own(&'static str),
    /// Unless a field within it names others only.
    Open(&'static str),
    /// Where neither it nor a field beside it names another guardian of the pupil.
    Sole(&'static str),
    /// A view of the guardians: where it is the reader's, or that of both who were there by a field beside it.
    View(&'static str),
    /// Where it tells of the pupil, or of no other pupil.
    About,
    /// As for `About`; else `tekst_til_andre` in its place.
    Problem,
    /// Where the measure concerns no other; else only what tells of the pupil, and `tekst_til_andre` in place of `hva`.
    Measure,
    /// Unless the measure to which a field refers concerns others only; a text, where it names no others, and of a
    /// measure that concerns others too, where it tells of the pupil.
    OfMeasure(&'static str),
    /// Where a field within it names the pupil or the reader, and nobody else.
    Only(&'static str),
    /// Unless a field within it names others only, or a text within it mentions others.
    Clear(&'static str),
    /// What was found: unless others than the pupil took part by a field beside it; then where it tells of the pupil alone.
    Talk(&'static str),
    /// The same, where no others are mentioned.
    TalkAlone(&'static str),
    /// In neutral words, where the other guardian is neither mentioned nor named by a field beside it, or the reader is
    /// named there too.
    Apart(&'static str),
    /// As for `Alone`, where the other guardian is not mentioned either.
    AloneApart,
    /// In neutral words, where the pupil does not speak of the reader or the other guardian; all of it where a field
    /// beside it names the reader.
    Candid(&'static str),
    /// As for `About`, where neither the reader nor the other guardian is mentioned.
    CandidAbout,
    /// A round of evaluation, unless it is about measures of others only.
    Round,
    /// Unless the hearing to which a field refers is another's.
    Heard(&'static str),
    /// People, but for other pupils and homes.
    Ours,
    /// `tekst_til_andre` in its place, or itself in a case about a class, where nobody is mentioned.
    Public,
    /// Not at all.
    None,
}

impl Show {
    /// The words of the page on the policy.
    pub(super) fn describe(self) -> String {
        match self {
            Show::Full => "full".to_owned(),
            Show::Neutral => "neutral".to_owned(),
            Show::Alone => "no others".to_owned(),
            Show::Nobody => "nobody".to_owned(),
            Show::Own("") => "own".to_owned(),
            Show::Own(field) => format!("own (`{field}`)"),
            Show::Open(field) => format!("not others' (`{field}`)"),
            Show::Sole("") => "not the other's".to_owned(),
            Show::Sole(field) => format!("not the other's (`{field}`)"),
            Show::View("") => "reader's view".to_owned(),
            Show::View(field) => format!("reader's view (`{field}`)"),
            Show::About => "about the pupil".to_owned(),
            Show::Problem => "own problem".to_owned(),
            Show::Measure => "own measure".to_owned(),
            Show::OfMeasure(field) => format!("own measure (`{field}`)"),
            Show::Only(field) => format!("own alone (`{field}`)"),
            Show::Clear(field) => format!("not others', none mentioned (`{field}`)"),
            Show::Talk(field) => format!("about the pupil, not others' (`{field}`)"),
            Show::TalkAlone(field) => format!("no others, not others' (`{field}`)"),
            Show::Apart(field) => format!("apart from the other home (`{field}`)"),
            Show::AloneApart => "no others, nor the other home".to_owned(),
            Show::Candid("") => "not of the reader".to_owned(),
            Show::Candid(field) => format!("not of the reader (`{field}`)"),
            Show::CandidAbout => "about the pupil, not of the reader".to_owned(),
            Show::Round => "own measures".to_owned(),
            Show::Heard(field) => format!("own hearing (`{field}`)"),
            Show::Ours => "no others".to_owned(),
            Show::Public => "public text".to_owned(),
            Show::None => "–".to_owned(),
        }
    }
}

/// The readers between whom the policy tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// A guardian.
    Guardians,
    /// The pupil, 15 years or older.
    Pupil,
    /// The pupil under 15.
    Child,
    /// Anybody, in a case about one pupil.
    Access,
    /// Anybody, in a case about a class.
    ClassAccess,
}

impl Column {
    /// Whether the reader is anybody at all.
    pub(super) fn is_public(self) -> bool {
        matches!(self, Column::Access | Column::ClassAccess)
    }
}

/// A field with what each reader sees of it.
pub(super) struct Row {
    /// Where it stands: `meldinger[].beskrivelse`.
    pub(super) path: &'static str,
    pub(super) holds: Holds,
    /// In the order of [`Column`].
    pub(super) show: [Show; 5],
    /// Whether it tells where the pupil goes to school or is to be found (FOR-12).
    pub(super) place: bool,
}

impl Row {
    pub(super) fn shown_to(&self, column: Column) -> Show {
        self.show[column as usize]
    }
}
