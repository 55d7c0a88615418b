using System.Text;
using RiskRadar.Domain;

namespace RiskRadar.Assess;

public sealed class PolicyFileTests
{
    [Fact]
    public void Read_SomeValues_KeepsTheDefaultsOfTheOthers()
    {
        var policy = Read("""
            {
              // ours
              "version": "acme-3",
              "gap": { "harmful": 0.1, },
            }
            """);

        Assert.Equal("acme-3", policy.Version);
        Assert.Equal(0.1, policy.Gap.Harmful);
        Assert.Equal(Policy.Default.Gap.Bar, policy.Gap.Bar);
        Assert.Equal(Policy.Default.Alarms, policy.Alarms);
    }

    [Fact]
    public void Read_WrittenPolicy_IsTheSame()
    {
        var written = PolicyFile.Write(Policy.Default);

        Assert.Equal(written, PolicyFile.Write(PolicyFile.Read(written)));
    }

    [Fact]
    public void Read_ToleranceOfANiche_HoldsForItsCreatorsAndKeepsTheRest()
    {
        var tolerance = Read("""{"tolerance":{"hostile":0.2,"niches":[{"name":"gaming","influencers":["@PixelPerrin"],"hostile":0.4,"toxicity":0.3}]}}""").Tolerance;

        var borne = new BorneOf(tolerance);
        var (gaming, others) = (borne[InfluencerId.Of("pixelperrin")], borne[InfluencerId.Of("@maya")]);
        Assert.Equal((0.4, 0.3, 0.05), (gaming.Hostile, gaming.Toxicity, gaming.Deception));
        Assert.Equal((0.2, 1, 0.05), (others.Hostile, others.Toxicity, others.Deception));
    }

    [Theory]
    [InlineData("""{"gap":{"harmfull":0.1}}""", "names 'gap.harmfull', which no policy has; 'gap' has notable, harmful, high, bar, hiredBar")]
    [InlineData("""{"gaps":{}}""", "names 'gaps', which no policy has; a policy has version, jurisdiction, evidence, gap")]
    [InlineData("""{"tolerance":{"niches":[{"nam":"x"}]}}""", "no policy has; leave it out")]
    [InlineData("""{"gap":{"harmful":"much"}}""", "gap.harmful")]
    [InlineData("""{"gap":{"harmful":7}}""", "'gap.harmful' is 7 and must be from 0.001 to 1")]
    [InlineData("""{"gap":null}""", "a part of the policy is null")]
    [InlineData("""{"version":""}""", "'version'")]
    [InlineData("""{"jurisdiction":"Mars"}""", "'jurisdiction'")]
    [InlineData("""{"coordination":{"fewestCopies":1}}""", "'coordination.fewestCopies'")]
    [InlineData("""{"tolerance":{"toxicity":2}}""", "'tolerance.toxicity'")]
    [InlineData("""{"tolerance":{"niches":null}}""", "'tolerance.niches' holds null")]
    [InlineData("""{"tolerance":{"niches":[null]}}""", "'tolerance.niches' holds null")]
    [InlineData("""{"tolerance":{"niches":[{"name":"gaming"}]}}""", "'influencers'")]
    [InlineData("""{"tolerance":{"niches":[{"name":"gaming","influencers":["@a"],"hostile":4}]}}""", "'hostile' 4 for 'gaming'")]
    [InlineData("""{"tolerance":{"niches":[{"name":"a","influencers":["@x"]},{"name":"b","influencers":["X"]}]}}""", "names X in 'a' and in 'b'")]
    [InlineData("null", "must hold an object")]
    [InlineData("{", "line 1")]
    [InlineData("", "line 1")]
    public void Read_BrokenPolicy_SaysWhatToChange(string json, string expected)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(json));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static Policy Read(string json) => PolicyFile.Read(Encoding.UTF8.GetBytes(json));
}
