using System.Text;

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
    public void Read_WrittenPolicy_IsTheSame() => Assert.Equal(Policy.Default, PolicyFile.Read(PolicyFile.Write(Policy.Default)));

    [Theory]
    [InlineData("""{"gap":{"harmfull":0.1}}""", "harmfull")]
    [InlineData("""{"gap":{"harmful":"much"}}""", "gap.harmful")]
    [InlineData("""{"gap":{"harmful":7}}""", "'gap.harmful' is 7 and must be from 0.001 to 1")]
    [InlineData("""{"gap":null}""", "a part of the policy is null")]
    [InlineData("""{"version":""}""", "'version'")]
    [InlineData("""{"jurisdiction":"Mars"}""", "'jurisdiction'")]
    [InlineData("""{"coordination":{"fewestCopies":1}}""", "'coordination.fewestCopies'")]
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
