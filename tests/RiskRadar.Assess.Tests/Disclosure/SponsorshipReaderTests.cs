using RiskRadar.Domain;

namespace RiskRadar.Assess.Disclosure;

public sealed class SponsorshipReaderTests
{
    [Theory]
    [InlineData("#ad My favourite blender")]
    [InlineData("Ad: the new kettle")]
    [InlineData("AD | A week with this bag")]
    [InlineData("New shoes! (ad)")]
    [InlineData("This video is sponsored by Norvel")]
    [InlineData("Paid partnership with Norvel. Lovely things.")]
    [InlineData("Soup for the cold days. In partnership with Norvel")]
    [InlineData("Loving my new coat #gifted")]
    [InlineData("Use code MAYA20 for a fifth off")]
    [InlineData("My discount code is in the comments")]
    [InlineData("This post contains affiliate links")]
    [InlineData("I earn a small commission if you buy")]
    [InlineData("Thanks to Norvel for sponsoring this trip")]
    [InlineData("They gave me this pan to try")]
    [InlineData("Werbung | Mein neues Fahrrad")]
    [InlineData("#NorvelAmbassador and proud")]
    public void Read_VisibleTie_IsSponsored(string text) => Assert.Equal(Sponsorship.Sponsored, SponsorshipReader.Read(null, text));

    [Theory]
    [InlineData("Adding a little lemon changes everything")]
    [InlineData("We made this up ad hoc")]
    [InlineData("Life with ADHD and a garden")]
    [InlineData("What an #adventure, so #adorable")]
    [InlineData("Tickets sold out in an hour")]
    [InlineData("Camping with my partner")]
    [InlineData("We sponsored my nephew's team this year")]
    [InlineData("The app is ad-free")]
    [InlineData("I paid for it myself and would again")]
    [InlineData("Not an ad, I just like it")]
    [InlineData("This is not sponsored")]
    [InlineData("#notsponsored but I wish")]
    [InlineData("Head, bread and a salad #dad #salad")]
    [InlineData("My address has changed")]
    [InlineData("The secret code word of our club")]
    public void Read_WordsThatAreNoDisclosure_IsOrganic(string text) => Assert.Equal(Sponsorship.Organic, SponsorshipReader.Read(null, text));

    [Theory]
    [InlineData("New things #partner")]
    [InlineData("Thank you @norvel")]
    [InlineData("Unboxing the PR package")]
    [InlineData(null)]
    [InlineData("  ")]
    public void Read_HintOrNothing_IsUnknown(string? text) => Assert.Equal(Sponsorship.Unknown, SponsorshipReader.Read(null, text));

    [Fact]
    public void Read_DisclosureInTheTitle_IsSponsored() => Assert.Equal(Sponsorship.Sponsored, SponsorshipReader.Read("[Ad] My week", "Nothing here"));
}
