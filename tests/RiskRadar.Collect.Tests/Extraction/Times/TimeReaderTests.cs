namespace RiskRadar.Collect.Extraction.Times;

public sealed class TimeReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-12T10:05:30Z", "2026-03-12T10:05:30")]
    [InlineData("2026-03-12T10:05:30.123+02:00", "2026-03-12T08:05:30")]
    [InlineData("2026-03-12T10:05-0500", "2026-03-12T15:05:00")]
    [InlineData("Thu, 12 Mar 2026 10:05:30 GMT", "2026-03-12T10:05:30")]
    [InlineData("March 12, 2026 at 3:05 pm", "2026-03-12T15:05:00")]
    [InlineData("12th of March 2026, 15:05", "2026-03-12T15:05:00")]
    [InlineData("Mar 12, 2026 12:05 AM", "2026-03-12T00:05:00")]
    [InlineData("12. März 2026 um 15:05 Uhr", "2026-03-12T15:05:00")]
    [InlineData("12 mars 2026 à 15h05", "2026-03-12T15:05:00")]
    [InlineData("12 de marzo de 2026 a las 15:05", "2026-03-12T15:05:00")]
    [InlineData("12 marzo 2026, 15:05", "2026-03-12T15:05:00")]
    [InlineData("12 de março de 2026 às 15:05", "2026-03-12T15:05:00")]
    [InlineData("3/12/2026 3:05 p.m.", "2026-03-12T15:05:00")]
    [InlineData("13/3/2026", "2026-03-13T00:00:00")]
    [InlineData("12.03.26, 15:05", "2026-03-12T15:05:00")]
    [InlineData("2026年3月12日", "2026-03-12T00:00:00")]
    [InlineData("15:05, 12 March 2026", "2026-03-12T15:05:00")]
    [InlineData("11-24-02, 05:36 PM", "2002-11-24T17:36:00")]
    public void Find_WrittenTime_ReadsIt(string text, string expected)
    {
        var found = new TimeReader(Now, DateOrder.MonthFirst).Find(text);

        Assert.Equal(DateTimeOffset.Parse(expected + "Z", System.Globalization.CultureInfo.InvariantCulture), found!.Value.Time!.Value.At);
        Assert.False(found.Value.Time.Value.IsApproximate);
    }

    [Theory]
    [InlineData("3 days ago", "2026-03-17T12:00:00")]
    [InlineData("vor 3 Tagen", "2026-03-17T12:00:00")]
    [InlineData("il y a 3 jours", "2026-03-17T12:00:00")]
    [InlineData("hace 3 días", "2026-03-17T12:00:00")]
    [InlineData("3 giorni fa", "2026-03-17T12:00:00")]
    [InlineData("há 3 dias", "2026-03-17T12:00:00")]
    [InlineData("an hour ago", "2026-03-20T11:00:00")]
    [InlineData("5h", "2026-03-20T07:00:00")]
    [InlineData("Yesterday at 10:30", "2026-03-19T10:30:00")]
    [InlineData("gestern, 10:30", "2026-03-19T10:30:00")]
    [InlineData("Feb 10", "2026-02-10T00:00:00")]
    [InlineData("Dec 10", "2025-12-10T00:00:00")]
    public void Find_RelativeTime_CountsFromTheFetchAndIsApproximate(string text, string expected)
    {
        var time = new TimeReader(Now, DateOrder.MonthFirst).Find(text)!.Value.Time!.Value;

        Assert.Equal(DateTimeOffset.Parse(expected + "Z", System.Globalization.CultureInfo.InvariantCulture), time.At);
        Assert.True(time.IsApproximate);
    }

    [Fact]
    public void Find_RelativeTimeWithoutFetchTime_IsUnknown() => Assert.Null(new TimeReader(null, DateOrder.MonthFirst).Find("3 days ago")!.Value.Time);

    [Theory]
    [InlineData("I bought 3 kettles")]
    [InlineData("version 1.2.3.4")]
    [InlineData("45/99/2026")]
    [InlineData("Posts: 1,204")]
    [InlineData("")]
    public void Find_NoTime_FindsNone(string text) => Assert.Null(new TimeReader(Now, DateOrder.MonthFirst).Find(text));

    [Fact]
    public void Find_DayFirstPage_ReadsTheDayFirst() => Assert.Equal(3, new TimeReader(Now, DateOrder.DayFirst).Find("12/3/2026")!.Value.Time!.Value.At.Month);

    [Theory]
    [InlineData("1773309930")]
    [InlineData("1773309930000")]
    public void Machine_SecondsSince1970_AreATime(string value) =>
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 10, 5, 30, TimeSpan.Zero), new TimeReader(null, DateOrder.MonthFirst).Machine(value)!.Value.At);
}
