namespace RiskRadar.Collect.Extraction.Markup;

/// <summary>What the words in an element's class and id say about it, in the languages web designers use.</summary>
[Flags]
internal enum Hints
{
    None = 0,
    Comment = 1 << 0,
    Reply = 1 << 1,
    Author = 1 << 2,
    Time = 1 << 3,
    Content = 1 << 4,
    Meta = 1 << 5,
    Signature = 1 << 6,
    Quote = 1 << 7,
    Navigation = 1 << 8,
    Side = 1 << 9,
    Related = 1 << 10,
    Review = 1 << 11,
    Avatar = 1 << 12,
    Permalink = 1 << 13,
    Likes = 1 << 14,
    Form = 1 << 15,
    Footer = 1 << 16,
    Advert = 1 << 17,
    Action = 1 << 18,
    List = 1 << 19,
    Post = 1 << 20,
    Product = 1 << 21,
    Pingback = 1 << 22,
    Recent = 1 << 23,
    Rank = 1 << 24,
    Children = 1 << 25,
    Header = 1 << 26,
    Message = 1 << 27,
    Item = 1 << 28,
    Hidden = 1 << 29,
}
