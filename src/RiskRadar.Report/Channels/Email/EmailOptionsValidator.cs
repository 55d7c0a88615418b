using Microsoft.Extensions.Options;

namespace RiskRadar.Report.Channels.Email;

[OptionsValidator]
internal sealed partial class EmailOptionsValidator : IValidateOptions<EmailOptions>;
