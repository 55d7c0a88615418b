namespace RiskRadar.Web.Api;

public sealed class IntakeFormTests
{
    [Fact]
    public void Read_HiredWithTwoAddresses_IsAnEntry()
    {
        var form = new IntakeForm
        {
            Handle = " @maya ", Name = "", Addresses = "https://blog.example/maya\r\n\r\nhttps://video.example/@maya\r\n", Brand = "Acme", HiredAt = "2026-04-01",
        };

        var (entry, problem) = form.Read();

        Assert.Null(problem);
        Assert.Equal("@maya", entry!.Influencer.Handle);
        Assert.Null(entry.Influencer.Name);
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), entry.Influencer.Hire!.HiredAt);
        Assert.Equal(2, entry.Accounts.Count);
    }

    [Theory]
    [InlineData("", "https://a.example/", "", "", "handle")]
    [InlineData("@", "https://a.example/", "", "", "handle")]
    [InlineData("@a", "", "", "", "addresses")]
    [InlineData("@a", "javascript:alert(1)", "", "", "no http or https address")]
    [InlineData("@a", "https://user:secret@a.example/", "", "", "no http or https address")]
    [InlineData("@a", "https://a.example/", "Acme", "", "since when")]
    [InlineData("@a", "https://a.example/", "Acme", "1.4.2026", "2026-04-01")]
    public void Read_SomethingMissingOrWrong_SaysWhat(string handle, string addresses, string brand, string hiredAt, string says)
    {
        var form = new IntakeForm { Handle = handle, Addresses = addresses, Brand = brand, HiredAt = hiredAt };

        var (entry, problem) = form.Read();

        Assert.Null(entry);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }
}
