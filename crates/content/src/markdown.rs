//! A guide's words in one language: the few kinds of Markdown the format knows, each with its line. Anything else is a
//! problem, so that no text can reach a phone in a form the app does not draw.

use crate::problem::{Problem, line_of};
use domain::Country;
use pulldown_cmark::{BlockQuoteKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A text and the line it stands on.
#[derive(Clone, Debug, Default)]
pub(crate) struct Text {
    pub(crate) text: String,
    pub(crate) line: usize,
}

/// A `<lang>.md`.
#[derive(Default)]
pub(crate) struct GuideText {
    pub(crate) title: Text,
    /// Mark of the English title and summary that this one was made from.
    pub(crate) from: Option<String>,
    pub(crate) summary: Text,
    pub(crate) cards: Vec<CardText>,
}

/// A `## Heading {#id from=mark}` and what stands under it.
pub(crate) struct CardText {
    pub(crate) id: String,
    /// Mark of the English card that this one was made from.
    pub(crate) from: Option<String>,
    pub(crate) title: Text,
    pub(crate) blocks: Vec<TextBlock>,
}

/// A block as authored; `domain::guide::Block` before its references are known to be good.
pub(crate) enum TextBlock {
    Paragraph(Text),
    Points(Vec<Text>),
    Warning(Text),
    Checklist(Vec<Text>),
    Reference { words: Text, target: String },
    Part { title: Text, audience: Vec<Country>, blocks: Vec<TextBlock> },
}

impl TextBlock {
    /// The block's kind and size, the same in every language.
    pub(crate) fn shape(&self) -> String {
        match self {
            TextBlock::Paragraph(_) => "paragraph".to_owned(),
            TextBlock::Points(points) => format!("{} points", points.len()),
            TextBlock::Warning(_) => "warning".to_owned(),
            TextBlock::Checklist(items) => format!("checklist of {}", items.len()),
            TextBlock::Reference { target, .. } => format!("reference to {target}"),
            TextBlock::Part { audience, blocks, .. } => {
                let countries: Vec<_> = audience.iter().map(|country| country.code()).collect();
                let inner: Vec<_> = blocks.iter().map(TextBlock::shape).collect();
                format!("part for {} with {}", countries.join(","), inner.join(", "))
            }
        }
    }

    /// Every text of the block.
    pub(crate) fn texts(&self) -> Vec<&Text> {
        match self {
            TextBlock::Paragraph(text) | TextBlock::Warning(text) => vec![text],
            TextBlock::Points(texts) | TextBlock::Checklist(texts) => texts.iter().collect(),
            TextBlock::Reference { words, .. } => vec![words],
            TextBlock::Part { title, blocks, .. } => {
                std::iter::once(title).chain(blocks.iter().flat_map(TextBlock::texts)).collect()
            }
        }
    }
}

impl GuideText {
    /// Every text of the guide.
    pub(crate) fn texts(&self) -> Vec<&Text> {
        let of_cards = self
            .cards
            .iter()
            .flat_map(|card| std::iter::once(&card.title).chain(card.blocks.iter().flat_map(TextBlock::texts)));
        [&self.title, &self.summary].into_iter().chain(of_cards).collect()
    }
}

const WHAT_IS_KNOWN: &str = "use headings, paragraphs, points, checklists, warnings, parts and references only";

pub(crate) fn parse(file: &str, source: &str, problems: &mut Vec<Problem>) -> GuideText {
    let options =
        Options::ENABLE_TASKLISTS | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_GFM | Options::ENABLE_TABLES;
    let events = Parser::new_ext(source, options).into_offset_iter().peekable();
    let mut reader = Reader { file, source, events, problems, guide: GuideText::default() };
    while let Some((event, span)) = reader.events.next() {
        reader.block(event, span);
    }
    let guide = reader.guide;
    for (missing, what) in [(guide.title.text.is_empty(), "title"), (guide.summary.text.is_empty(), "summary")] {
        if missing {
            let advice = "begin the file with \"# Title\" and one paragraph of summary";
            problems.push(Problem::new(file, 1, "no-title", format!("the guide has no {what}"), advice));
        }
    }
    guide
}

struct Reader<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> {
    file: &'a str,
    source: &'a str,
    events: std::iter::Peekable<I>,
    problems: &'a mut Vec<Problem>,
    guide: GuideText,
}

/// What stands in the braces behind a heading.
struct HeadingMarks {
    id: Option<String>,
    audience: Option<String>,
    from: Option<String>,
}

/// Text of a paragraph, and its one reference if the paragraph is nothing but one.
#[derive(Default)]
struct Inline {
    text: Text,
    reference: Option<String>,
    /// Whether there is text outside the reference.
    mixed: bool,
}

impl<'a, I: Iterator<Item = (Event<'a>, Range<usize>)>> Reader<'a, I> {
    fn problem(&mut self, offset: usize, rule: &'static str, what: impl std::fmt::Display, advice: &str) {
        let line = line_of(self.source, offset);
        self.problems.push(Problem::new(self.file, line, rule, what, advice));
    }

    fn block(&mut self, event: Event<'a>, span: Range<usize>) {
        match event {
            Event::Start(Tag::Heading { level, id, attrs, .. }) => {
                let attribute = |name: &str| {
                    let found = attrs.iter().find(|(key, _)| key.as_ref() == name);
                    found.map(|(_, value)| value.as_ref().map(ToString::to_string).unwrap_or_default())
                };
                let marks = HeadingMarks {
                    id: id.map(|id| id.to_string()),
                    audience: attribute("for"),
                    from: attribute("from"),
                };
                let title = self.inline(TagEnd::Heading(level), span.start).text;
                self.heading(level, marks, title, span.start);
            }
            Event::Start(Tag::Paragraph) => {
                let inline = self.inline(TagEnd::Paragraph, span.start);
                if self.guide.cards.is_empty() && self.guide.summary.text.is_empty() && inline.reference.is_none() {
                    self.guide.summary = inline.text;
                    return;
                }
                let block = match inline.reference {
                    Some(target) if !inline.mixed => TextBlock::Reference { words: inline.text, target },
                    Some(_) => {
                        self.problem(
                            span.start,
                            "unknown-block",
                            "a reference inside a sentence",
                            "give it a line of its own",
                        );
                        return;
                    }
                    None => TextBlock::Paragraph(inline.text),
                };
                self.add(block, span.start);
            }
            Event::Start(Tag::BlockQuote(kind)) => {
                let mut text = Text { text: String::new(), line: line_of(self.source, span.start) };
                while let Some((event, inner)) = self.events.next() {
                    match event {
                        Event::End(TagEnd::BlockQuote(_)) => break,
                        Event::Start(Tag::Paragraph) => {
                            let more = self.inline(TagEnd::Paragraph, inner.start).text;
                            if !text.text.is_empty() {
                                text.text.push(' ');
                            }
                            text.text.push_str(&more.text);
                        }
                        _ => {
                            self.problem(inner.start, "unknown-block", "a warning holds sentences only", WHAT_IS_KNOWN)
                        }
                    }
                }
                if kind == Some(BlockQuoteKind::Warning) {
                    self.add(TextBlock::Warning(text), span.start);
                } else {
                    self.problem(span.start, "unknown-block", "a quotation", "begin a warning with \"> [!WARNING]\"");
                }
            }
            Event::Start(Tag::List(None)) => self.list(span.start),
            Event::Start(tag) => {
                self.problem(
                    span.start,
                    "unknown-block",
                    format!("{:?} is not part of the format", tag.to_end()),
                    WHAT_IS_KNOWN,
                );
                let end = tag.to_end();
                self.events.by_ref().find(|(event, _)| *event == Event::End(end));
            }
            Event::End(_) => {}
            other => {
                let what = format!("{} is not part of the format", name_of(&other));
                self.problem(span.start, "unknown-block", what, WHAT_IS_KNOWN);
            }
        }
    }

    fn heading(&mut self, level: HeadingLevel, marks: HeadingMarks, title: Text, at: usize) {
        match level {
            HeadingLevel::H1 if self.guide.title.text.is_empty() => {
                self.guide.title = title;
                self.guide.from = marks.from;
            }
            HeadingLevel::H2 => {
                if marks.audience.is_some() {
                    self.problem(
                        at,
                        "unknown-block",
                        "whom a card is for is not said here",
                        "write for = [\"KH\"] in meta.toml",
                    );
                }
                let id = marks.id.unwrap_or_else(|| {
                    self.problem(at, "card-id", "a card without an id", "write \"## Title {#card-id}\"");
                    String::new()
                });
                self.guide.cards.push(CardText { id, from: marks.from, title, blocks: Vec::new() });
            }
            HeadingLevel::H3 => {
                let audience = self.countries(&marks.audience.unwrap_or_default(), at);
                self.add(TextBlock::Part { title, audience, blocks: Vec::new() }, at);
            }
            _ => self.problem(
                at,
                "unknown-block",
                format!("a heading of level {level}"),
                "one # for the guide, ## for a card, ### for a part",
            ),
        }
    }

    fn countries(&mut self, list: &str, at: usize) -> Vec<Country> {
        let countries: Vec<_> = list.split(',').filter_map(Country::from_code).collect();
        if countries.is_empty() || countries.len() != list.split(',').count() {
            let what = format!("{list:?} names no countries");
            self.problem(at, "unknown-country", what, "write \"### Title {for=KH}\" or {for=KH,LA}; KH, LA, MM or TH");
        }
        countries
    }

    fn list(&mut self, at: usize) {
        let (mut items, mut ticked) = (Vec::new(), 0);
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(TagEnd::List(_)) => break,
                Event::Start(Tag::Item) => {
                    let mut inline = self.inline(TagEnd::Item, span.start);
                    if let Some(rest) = inline.text.text.strip_prefix(TICK) {
                        ticked += 1;
                        inline.text.text = rest.to_owned();
                    }
                    if inline.reference.is_some() {
                        self.problem(
                            span.start,
                            "unknown-block",
                            "a reference inside a list",
                            "give it a line of its own",
                        );
                    }
                    items.push(inline.text);
                }
                _ => self.problem(span.start, "unknown-block", "something other than lines in a list", WHAT_IS_KNOWN),
            }
        }
        if ticked == 0 {
            self.add(TextBlock::Points(items), at);
        } else if ticked == items.len() {
            self.add(TextBlock::Checklist(items), at);
        } else {
            self.problem(
                at,
                "unknown-block",
                "a list half of points and half of a checklist",
                "begin every line with \"- [ ]\" or none",
            );
        }
    }

    /// Puts a block at the end of the last card, or of its open part.
    fn add(&mut self, block: TextBlock, at: usize) {
        let Some(card) = self.guide.cards.last_mut() else {
            self.problem(
                at,
                "outside-card",
                "text before the first card",
                "only the title and one paragraph of summary stand there",
            );
            return;
        };
        match (card.blocks.last_mut(), &block) {
            (Some(TextBlock::Part { blocks, .. }), other) if !matches!(other, TextBlock::Part { .. }) => {
                blocks.push(block)
            }
            _ => card.blocks.push(block),
        }
    }

    /// Reads up to `end`. Paragraphs inside (a loose list) are joined.
    fn inline(&mut self, end: TagEnd, at: usize) -> Inline {
        let mut inline =
            Inline { text: Text { text: String::new(), line: line_of(self.source, at) }, ..Inline::default() };
        let mut in_link = false;
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(found) if found == end => break,
                Event::Text(words) => {
                    inline.text.text.push_str(&words);
                    inline.mixed |= !in_link && !words.trim().is_empty();
                }
                Event::SoftBreak => inline.text.text.push(' '),
                Event::TaskListMarker(_) => inline.text.text.push_str(TICK),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    inline.mixed |= inline.reference.is_some();
                    inline.reference = Some(dest_url.to_string());
                    in_link = true;
                }
                Event::End(TagEnd::Link) => in_link = false,
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                Event::End(_) => {}
                other => {
                    let what = format!("{} inside a sentence", name_of(&other));
                    self.problem(span.start, "unknown-block", what, "write plain words");
                }
            }
        }
        inline.text.text = inline.text.text.trim().to_owned();
        inline
    }
}

/// Marks a line of a checklist while it is read; U+0001 occurs in no text.
const TICK: &str = "\u{1}";

fn name_of(event: &Event<'_>) -> String {
    match event {
        Event::Start(tag) => format!("{:?}", tag.to_end()),
        Event::Html(_) | Event::InlineHtml(_) => "HTML".to_owned(),
        Event::Code(_) => "code".to_owned(),
        Event::HardBreak => "a forced line break".to_owned(),
        Event::Rule => "a ruled line".to_owned(),
        other => format!("{other:?}"),
    }
}
