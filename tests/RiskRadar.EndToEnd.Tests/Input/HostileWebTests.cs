namespace RiskRadar.EndToEnd.Input;

/// <summary>Every bad server costs its own page one reason in coverage; the others are read.</summary>
public sealed class HostileWebTests(VettedHostileWeb web) : IClassFixture<VettedHostileWeb>
{
    [Theory]
    [InlineData("hangs", "The page did not arrive within 5 seconds.")]
    [InlineData("resets", "The site gave no answer")]
    [InlineData("circles", "redirect")]
    [InlineData("missing", "The page is not there: the site answered 404.")]
    [InlineData("hurried", "The site asks to wait until ")]
    [InlineData("resting", "The site asks to wait until ")]
    [InlineData("empty", "The page is empty.")]
    [InlineData("huge", "The page is larger than 5 MB.")]
    [InlineData("picture", "The address does not give a page")]
    [InlineData("deep", "The page's layout is not understood")]
    public void Vet_BadServer_IsInsufficientDataWithTheReason(string name, string reason)
    {
        var assessment = web.Assessments[name];

        Assert.Equal("insufficient-data", assessment["verdict"]!.GetValue<string>());
        Assert.Contains(reason, assessment["coverage"]!["missing"]![0]!["reason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Vet_GoodPageAmongBadOnes_IsRead()
    {
        Assert.Equal(2, web.Assessments["Good"]["coverage"]!["comments"]!.GetValue<int>());
        Assert.Equal(0, web.Assessments["Good"]["coverage"]!["leftOut"]!.GetValue<int>());
    }

    [Fact]
    public void Vet_BadServers_NeitherCrashNorSpoilTheOutput()
    {
        Assert.Equal(0, web.End.ExitCode);
        Assert.DoesNotContain("   at ", web.End.Error, StringComparison.Ordinal);
    }
}
