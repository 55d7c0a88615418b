using Microsoft.Extensions.Options;

namespace RiskRadar.Jobs.Notifying;

[OptionsValidator]
internal sealed partial class NotificationOptionsValidator : IValidateOptions<NotificationOptions>;
