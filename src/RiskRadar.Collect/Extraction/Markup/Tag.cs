namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>The elements that reading a page tells apart; every other one is <see cref="Other"/>.</summary>
internal enum Tag : byte
{
    Other, Document, Text,
    Html, Head, Body, Title, Meta, Link, Base,
    Div, Section, Article, Main, Aside, Header, Footer, Nav, Form, Fieldset, Details, Summary, Address, Figure, Figcaption,
    P, Pre, Blockquote, Hr, H1, H2, H3, H4, H5, H6, Hgroup,
    Ul, Ol, Li, Dl, Dt, Dd, Menu,
    Table, Thead, Tbody, Tfoot, Tr, Td, Th, Caption,
    A, B, I, Strong, Em, Span, Font, Small, Cite, Code, Q, Time, Abbr, Img, Br, Button, Label, Input, U, S, Sub, Sup, Center, Wbr,
    Script, Style, Svg, Math, Template, Iframe, Noscript, Select, Option, Textarea, Object, Xmp, Noembed, Noframes, Embed, Area, Col, Param, Source, Track,
    Video, Audio, Canvas,
}
