import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { faultPackageUrl } from './transfers.api.js';

/** What the vendor's support needs of a transfer, as a file without any value of the application. */
export function FaultPackageLink({ jobId, caseNumber }: { jobId: string; caseNumber: string }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="text"
      component="a"
      href={faultPackageUrl(jobId)}
      download={`stoerungspaket-${caseNumber}.json`}
      data-tip={t('repair.packageHint')}
      aria-description={t('repair.packageHint')}
    >
      <Download size={15} strokeWidth={2.2} aria-hidden />
      {t('repair.package')}
    </Button>
  );
}
