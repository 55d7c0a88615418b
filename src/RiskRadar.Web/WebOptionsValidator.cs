using Microsoft.Extensions.Options;

namespace RiskRadar.Web;

/// <summary>Checks <see cref="WebOptions"/> before the host starts.</summary>
[OptionsValidator]
internal sealed partial class WebOptionsValidator : IValidateOptions<WebOptions>;
