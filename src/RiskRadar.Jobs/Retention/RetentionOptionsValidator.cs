using Microsoft.Extensions.Options;

namespace RiskRadar.Jobs.Retention;

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
