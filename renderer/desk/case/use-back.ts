import { useLocation, useNavigate } from 'react-router';

/** Back to the list one came from, as it was; straight to the list for who came by an address. */
export const useBack = (): (() => void) => {
  const navigate = useNavigate();
  const { key } = useLocation();
  return () => void (key === 'default' ? navigate('/desk') : navigate(-1));
};
